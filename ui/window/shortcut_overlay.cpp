// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcut_overlay.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/theme.h"
#include "ui/window/action_table.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <vector>

namespace s4k::ui {

namespace {

constexpr int kMostLines = 22; // lines in a column, so that it fits into the smallest window

/// A line of the list: keys and their effect.
struct Row {
    QString keys;
    QString text;
};

struct Group {
    QString title;
    std::vector<Row> rows;
};

Group& groupNamed(std::vector<Group>& groups, const QString& title) {
    for (Group& group : groups)
        if (group.title == title)
            return group;
    return groups.emplace_back(Group{title, {}});
}

/// Actions with a key, and keys without an action, under their headings.
std::vector<Group> groupsOf(const ActionTable& actions) {
    std::vector<Group> groups;
    for (const KeyHint& hint : actions.hints())
        groupNamed(groups, hint.group).rows.push_back({hint.keys, hint.text});
    for (const QAction* const action : actions.actions())
        if (const QString keys = actions.keysOf(*action); !keys.isEmpty())
            groupNamed(groups, actions.groupOf(*action))
                .rows.push_back({keys, action->text().remove(QLatin1Char('&'))});
    return groups;
}

QLabel* label(const QString& text, const char* role, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

} // namespace

ShortcutOverlay::ShortcutOverlay(const ActionTable& actions, QWidget* window)
    : QWidget(window), m_actions(actions) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keyboard shortcuts"));
    window->installEventFilter(this);
    hide();
}

void ShortcutOverlay::fill() {
    delete m_card;
    m_card = new QFrame(this);
    m_card->setObjectName(QStringLiteral("popover"));
    auto* columns = new QHBoxLayout(m_card);
    columns->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    columns->setSpacing(2 * space::kWide);
    QString spoken;
    QGridLayout* grid = nullptr;
    int lines = kMostLines;
    for (const Group& group : groupsOf(m_actions)) {
        if (lines + static_cast<int>(group.rows.size()) >= kMostLines) {
            grid = new QGridLayout;
            grid->setHorizontalSpacing(space::kWide);
            grid->setVerticalSpacing(space::kSmall);
            columns->addLayout(grid);
            columns->setAlignment(grid, Qt::AlignTop);
            lines = 0;
        }
        grid->addWidget(label(group.title, "caption", m_card), lines++, 0, 1, 2);
        for (const Row& row : group.rows) {
            grid->addWidget(label(row.keys, "title", m_card), lines, 0);
            grid->addWidget(new QLabel(row.text, m_card), lines++, 1);
            spoken += row.keys + QStringLiteral(": ") + row.text + QStringLiteral(". ");
        }
    }
    setAccessibleDescription(spoken);
}

void ShortcutOverlay::popUp() {
    if (!isVisible()) // if it is opened again, the first focus is kept
        m_focusBefore = QApplication::focusWidget();
    fill();
    setGeometry(parentWidget()->rect());
    m_card->show();
    m_card->adjustSize();
    m_card->move((width() - m_card->width()) / 2, (height() - m_card->height()) / 2);
    raise();
    show();
    setFocus();
}

void ShortcutOverlay::dismiss() {
    hide();
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus();
    m_focusBefore.clear();
}

void ShortcutOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QColor veil = coloursOf(palette()).text;
    if (isDark(palette()))
        veil = Qt::black;
    veil.setAlphaF(0.45F);
    painter.fillRect(rect(), veil);
}

void ShortcutOverlay::keyPressEvent(QKeyEvent*) {
    dismiss();
}

void ShortcutOverlay::mousePressEvent(QMouseEvent*) {
    dismiss();
}

bool ShortcutOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible())
        hide();
    return QWidget::eventFilter(watched, event);
}

} // namespace s4k::ui
