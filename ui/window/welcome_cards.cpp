// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_cards.h"

#include "ui/widgets/action_card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace s4k::ui {

WelcomeCards::WelcomeCards(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("First steps"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    addCard(*row, QStringLiteral("panel"), tr("Walk the panel"),
            tr("Arrow keys press its four keys."), &WelcomeCards::walkThePanel);
    addCard(*row, QStringLiteral("connect"), tr("Connect a meter"),
            tr("A real one, over TCP or a serial line."), &WelcomeCards::connectMeter);
    addCard(*row, QStringLiteral("recording"), tr("Open a recording"),
            tr("COMTRADE, history or CSV; or drop it here."), &WelcomeCards::openRecording);
    auto* close = new QToolButton(this);
    close->setProperty("quiet", true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Hide the first steps"));
    close->setToolTip(tr("Hide the first steps"));
    connect(close, &QToolButton::clicked, this, &WelcomeCards::dismissed);
    row->addWidget(close, 0, Qt::AlignTop);
}

void WelcomeCards::addCard(QHBoxLayout& row, const QString& iconName, const QString& title,
                           const QString& text, void (WelcomeCards::*signal)()) {
    auto* card = new ActionCard(iconName, title, text, this);
    connect(card, &ActionCard::clicked, this, signal);
    row.addWidget(card, 1);
}

} // namespace s4k::ui
