// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_cards.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"
#include "ui/window/action_card.h"
#include "ui/window/action_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

#include <array>

namespace s4k::ui {

namespace {

struct FirstStep {
    const char* icon;
    const char* title;
    const char* text;
    const char* action;
};

constexpr std::array<FirstStep, 3> kFirstSteps{{
    {"panel", QT_TRANSLATE_NOOP("s4k::ui::WelcomeCards", "Walk the panel"),
     QT_TRANSLATE_NOOP("s4k::ui::WelcomeCards", "Arrow keys press its four keys."), "walk"},
    {"connect", QT_TRANSLATE_NOOP("s4k::ui::WelcomeCards", "Connect a meter"),
     QT_TRANSLATE_NOOP("s4k::ui::WelcomeCards", "A real one, over TCP or a serial line."),
     "connect"},
    {"recording", QT_TRANSLATE_NOOP("s4k::ui::WelcomeCards", "Open a recording"),
     QT_TRANSLATE_NOOP("s4k::ui::WelcomeCards", "COMTRADE, history or CSV; or drop it here."),
     "open"},
}};

} // namespace

WelcomeCards::WelcomeCards(const ActionTable& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions) {
    setAccessibleName(tr("First steps"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    for (const FirstStep& step : kFirstSteps) {
        auto* card =
            new ActionCard(QString::fromLatin1(step.icon), tr(step.title), tr(step.text), this);
        connect(card, &ActionCard::clicked, this,
                [this, id = QString::fromLatin1(step.action)] { act(id); });
        row->addWidget(card, 1);
    }
    const QString hide = tr("Hide the first steps");
    QToolButton* const close = closeButton(hide, hide, this);
    connect(close, &QToolButton::clicked, this, &WelcomeCards::dismissed);
    row->addWidget(close, 0, Qt::AlignTop);
}

void WelcomeCards::act(const QString& id) {
    QAction* const action = m_actions.find(id);
    if (action != nullptr && !action->isChecked()) // an open dock stays open
        action->trigger();
}

} // namespace s4k::ui
