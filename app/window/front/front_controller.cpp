// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/front/front_controller.h"

#include "app/window/seats/seat_parts.h"
#include "app/window/seats/seat_verbs.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/panel_column.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

namespace s4k::app {

using ui::PanelColumn;

FrontController::FrontController(Desk& desk, SeatVerbs& verbs, PanelColumn& front,
                                 ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_front(front), m_window(window) {
    connectFront(verbs);
    addActions();
}

FrontController::~FrontController() {
    m_front.faceplate().setPanel(nullptr);
}

void FrontController::connectFront(SeatVerbs& verbs) {
    connect(&m_window, &ui::MainWindow::aboutToArrange, &m_front, &PanelColumn::fit);
    // A Panel may be used by one front panel only: between the two signals the front panel of a
    // twin releases it.
    connect(&m_desk, &Desk::aboutToShow, this, [this] { m_front.faceplate().setPanel(nullptr); });
    connect(&m_desk.store(), &ui::MeterStore::shownChanged, this,
            [this] { m_front.faceplate().setPanel(&m_desk.shown()->panel()); });
    connect(&m_desk, &Desk::sourceChanged, this, &FrontController::showSource);
    // The key may have changed the screen: the registers that it shows are polled first from now
    // on.
    connect(&m_front.faceplate(), &ui::Faceplate::keyPressed, this, [this] {
        if (Seat* const seat = m_desk.shown())
            seat->setInSight(true);
    });
    connect(&m_front, &PanelColumn::armRequested, &verbs, &SeatVerbs::arm);
    connect(&m_front, &PanelColumn::disconnectRequested, &verbs, &SeatVerbs::hangUp);
    connect(&m_front, &PanelColumn::controlPowerRequested, &verbs, &SeatVerbs::setControlPower);
    connect(&m_front, &PanelColumn::phaseLossChosen, &verbs, &SeatVerbs::setPhaseLoss);
}

void FrontController::addActions() {
    ui::ActionTable& actions = m_window.actions();
    const QString group = ui::action_group::frontPanel();
    actions.addHint({group, tr("Left  Right"), tr("Back and Next, on the front panel")});
    actions.addHint({group, tr("Down  Up  or  -  +"),
                     tr("Minus and Plus, on the front panel; hold to repeat")});
    actions.add({QStringLiteral("panel"), group, tr("Give the &keys to the front panel"),
                 tr("The arrow keys press the keys of the front panel"), QStringLiteral("panel"),
                 Qt::Key_F6},
                [this] { focusPanel(); });
    actions.add({QStringLiteral("walk"), group, tr("&Walk the panel"),
                 tr("Arrow keys press its four keys."), QStringLiteral("panel")},
                [this] { walkThePanel(); });
}

void FrontController::showSource(Seat& shown) {
    if (const SeatSource* const source = shown.source()) {
        m_front.showControlPower(source->controlPower());
        m_front.showQuirks(source->quirks());
    }
}

void FrontController::focusPanel() {
    m_front.faceplate().setFocus(Qt::ShortcutFocusReason);
}

void FrontController::walkThePanel() {
    focusPanel();
    ui::Message hint;
    hint.thing = tr("The arrow keys are now the four keys of the panel");
    hint.cause = tr("Up and Down walk along a level, Right goes in, Left goes out");
    hint.remedy = tr("To set the meter up: Down to SETUP, Right, then Right five times for the "
                     "password 00000, and Up or Down to a group");
    m_window.messages().showMessage(hint);
}

} // namespace s4k::app
