// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcut_overlay.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <utility>
#include <vector>

namespace s4k::ui {

namespace {

std::vector<std::pair<QString, QString>> shortcuts() {
    return {
        {ShortcutOverlay::tr("F6"), ShortcutOverlay::tr("Give the keys to the front panel")},
        {ShortcutOverlay::tr("Left  Right"),
         ShortcutOverlay::tr("Back and Next, on the front panel")},
        {ShortcutOverlay::tr("Down  Up  or  -  +"),
         ShortcutOverlay::tr("Minus and Plus, on the front panel; hold to repeat")},
        {ShortcutOverlay::tr("Space"), ShortcutOverlay::tr("Run or pause the meter")},
        {ShortcutOverlay::tr("Ctrl+O"),
         ShortcutOverlay::tr("Open a recording, a history or a log")},
        {ShortcutOverlay::tr("Ctrl+L"), ShortcutOverlay::tr("Set the load")},
        {ShortcutOverlay::tr("Ctrl+1"),
         ShortcutOverlay::tr("Trends; then Left and Right move the cursor, + and - zoom")},
        {ShortcutOverlay::tr("Ctrl+2  to  Ctrl+6"),
         ShortcutOverlay::tr("Demand, phasors, harmonics, scope, alerts")},
        {ShortcutOverlay::tr("Ctrl+7  Ctrl+8  Ctrl+9"),
         ShortcutOverlay::tr("Registers: read and set; Setup: all settings; Traffic: every frame")},
        {ShortcutOverlay::tr("Ctrl+F  Ctrl+E"),
         ShortcutOverlay::tr("Filter the traffic or search the registers; export what is shown")},
        {ShortcutOverlay::tr("Ctrl+R"), ShortcutOverlay::tr("Commissioning report")},
        {ShortcutOverlay::tr("F5  F9  Ctrl+H"),
         ShortcutOverlay::tr("Connect to a meter; record; share the meters over Modbus")},
        {ShortcutOverlay::tr("Ctrl+PgUp  Ctrl+PgDown"),
         ShortcutOverlay::tr("The meter before, the next meter")},
        {ShortcutOverlay::tr("Tab"), ShortcutOverlay::tr("From one control to the next")},
        {ShortcutOverlay::tr("?  or  F1"), ShortcutOverlay::tr("This list")},
        {ShortcutOverlay::tr("Ctrl+Q"), ShortcutOverlay::tr("Quit")},
    };
}

} // namespace

ShortcutOverlay::ShortcutOverlay(QWidget* window) : QWidget(window), m_card(new QFrame(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keyboard shortcuts"));
    m_card->setObjectName(QStringLiteral("popover"));
    auto* grid = new QGridLayout(m_card);
    grid->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    grid->setHorizontalSpacing(space::kWide);
    grid->setVerticalSpacing(space::kMedium);
    auto* title = new QLabel(tr("Keyboard shortcuts"), m_card);
    title->setProperty("role", QStringLiteral("title"));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    QString spoken;
    for (const auto& [keys, what] : shortcuts()) {
        auto* left = new QLabel(keys, m_card);
        left->setProperty("role", QStringLiteral("title"));
        grid->addWidget(left, row, 0);
        grid->addWidget(new QLabel(what, m_card), row++, 1);
        spoken += keys + QStringLiteral(": ") + what + QStringLiteral(". ");
    }
    setAccessibleDescription(spoken);
    window->installEventFilter(this);
    hide();
}

void ShortcutOverlay::popUp() {
    m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
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
