// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/action_finder.h"

#include "ui/widgets/theme.h"
#include "ui/window/action_table.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kWidth = 480;
constexpr int kTop = 64; // pixels below the upper edge: under the bar
constexpr int kRows = 10;
constexpr int kActionRole = Qt::UserRole;

QString plain(QString text) {
    return text.remove(QLatin1Char('&'));
}

/// Whether `text` contains every word.
bool holdsAll(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

ActionFinder::ActionFinder(const ActionTable& actions, QWidget* window)
    : QFrame(window), m_actions(actions), m_words(new QLineEdit(this)),
      m_found(new QListWidget(this)) {
    setObjectName(QStringLiteral("popover"));
    setAccessibleName(tr("Find an action"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    m_words->setPlaceholderText(tr("What do you want to do?"));
    m_words->setAccessibleName(tr("Words of the action"));
    m_found->setAccessibleName(tr("Actions found"));
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_words);
    column->addWidget(m_found);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &ActionFinder::search);
    connect(m_found, &QListWidget::itemClicked, this, &ActionFinder::choose);
    hide();
}

void ActionFinder::popUp() {
    if (!isVisible()) // if it is opened again, the first focus is kept
        m_focusBefore = QApplication::focusWidget();
    m_words->clear();
    search();
    const int rows = m_found->sizeHintForRow(0) * kRows + 2 * m_found->frameWidth();
    m_found->setFixedHeight(rows);
    setFixedWidth(std::min(kWidth, parentWidget()->width() - 2 * space::kLarge));
    adjustSize();
    move((parentWidget()->width() - width()) / 2, kTop);
    raise();
    show();
    m_words->setFocus(Qt::PopupFocusReason);
}

void ActionFinder::search() {
    const QStringList words = m_words->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_found->clear();
    for (QAction* const action : m_actions.actions()) {
        const QString name = plain(action->text());
        const QString all = name + QLatin1Char(' ') + m_actions.groupOf(*action) +
                            QLatin1Char(' ') + action->toolTip();
        if (!action->isEnabled() || !holdsAll(all, words))
            continue;
        const QString keys = m_actions.keysOf(*action);
        auto* const row = new QListWidgetItem(
            action->icon(), keys.isEmpty() ? name : QStringLiteral("%1   %2").arg(name, keys));
        row->setToolTip(action->toolTip());
        row->setData(kActionRole, QVariant::fromValue(action));
        m_found->addItem(row);
    }
    m_found->setCurrentRow(0);
}

void ActionFinder::step(int by) {
    const int rows = m_found->count();
    if (rows > 0)
        m_found->setCurrentRow(std::clamp(m_found->currentRow() + by, 0, rows - 1));
}

void ActionFinder::choose() {
    const QListWidgetItem* const row = m_found->currentItem();
    auto* const action = row == nullptr ? nullptr : row->data(kActionRole).value<QAction*>();
    dismiss();
    if (action != nullptr)
        action->trigger();
}

void ActionFinder::dismiss() {
    hide();
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus();
    m_focusBefore.clear();
}

bool ActionFinder::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace s4k::ui
