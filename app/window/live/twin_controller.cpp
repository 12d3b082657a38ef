// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/twin_controller.h"

#include "core/registers/profile.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/twin_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

namespace s4k::app {

using ui::Faceplate;
using ui::TwinPanel;

namespace {

QString titleOf(const Seat& seat) {
    return ui::meterTitle(ui::meterView(seat.key(), seat.snapshot()));
}

} // namespace

TwinController::TwinController(MetersController& meters, Desk& desk, Faceplate& front,
                               ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_meters(meters), m_desk(desk), m_front(front), m_window(window) {
    connectDesk();
    mirror(m_front, [this] { return twinOf(m_desk.shown()); });
}

TwinController::~TwinController() {
    clear();
}

void TwinController::connectDesk() {
    // Two front panels must not show the same Panel, because a Panel has a single callback.
    connect(&m_desk, &Desk::aboutToShow, this, &TwinController::clear);
    connect(&m_desk, &Desk::aboutToLeave, this, [this](Seat& seat) { forget(seat); });
    ui::MeterStore& store = m_desk.store();
    connect(&store, &ui::MeterStore::shownChanged, this, &TwinController::show);
    // Only settings are compared, and a reading does not change them.
    connect(&store, &ui::MeterStore::changed, this, [this](ui::MeterKey key) {
        const Seat* const live = m_desk.shown();
        const Seat* const twin = twinOf(live);
        if (twin != nullptr && (key == live->key() || key == twin->key()))
            showDifferences();
    });
}

QWidget* TwinController::makePanel(QWidget* parent) {
    m_panel = new TwinPanel(parent);
    connect(m_panel, &TwinPanel::adoptRequested, this, &TwinController::adopt);
    connect(m_panel, &TwinPanel::togetherChosen, this, &TwinController::setTogether);
    connect(m_panel, &TwinPanel::closed, this,
            [this] { m_window.closeDock(QStringLiteral("twin")); });
    mirror(m_panel->faceplate(),
           [this] { return twinOf(m_desk.shown()) == nullptr ? nullptr : m_desk.shown(); });
    show();
    return m_panel;
}

template <typename PanelOf>
void TwinController::mirror(Faceplate& from, PanelOf panelOf) {
    connect(&from, &Faceplate::keyPressed, this, [this, panelOf](panel::Key key) {
        if (Seat* const seat = m_together ? panelOf() : nullptr)
            seat->panel().press(key);
    });
    connect(&from, &Faceplate::keyReleased, this, [this, panelOf](panel::Key key) {
        if (Seat* const seat = m_together ? panelOf() : nullptr)
            seat->panel().release(key);
    });
}

Seat* TwinController::twinOf(const Seat* live) const {
    const auto found = live == nullptr ? m_twins.end() : m_twins.find(live->key());
    return found == m_twins.end() ? nullptr : m_desk.find(found->second);
}

bool TwinController::make(Seat& live) {
    const auto made = m_meters.make(live.snapshot().settings);
    if (!made) {
        m_window.messages().showMessage(ui::messageOf(made.error()));
        return false;
    }
    m_twins[live.key()] = (*made)->key();
    live.setTwin(true);
    return true;
}

void TwinController::open(ui::MeterKey key) {
    Seat* const live = m_desk.find(key);
    if (live == nullptr)
        return;
    if (twinOf(live) != nullptr || make(*live)) {
        m_window.openDock(QStringLiteral("twin"));
        show();
    }
}

void TwinController::adopt() {
    Seat* const live = m_desk.shown();
    Seat* const twin = twinOf(live);
    if (twin == nullptr)
        return;
    const auto steps = stepsTo(twin->snapshot().settings, profileOf(live->snapshot().settings));
    if (!steps) {
        m_window.messages().showMessage(ui::messageOf(steps.error()));
        return;
    }
    twin->writeAll(*steps, {},
                   [self = QPointer<TwinController>(this)](const Result<Done>& answer) {
                       if (!self)
                           return;
                       if (!answer)
                           self->m_window.messages().showMessage(ui::messageOf(answer.error()));
                       self->showDifferences();
                   },
                   {});
}

void TwinController::setTogether(bool together) {
    m_together = together;
}

void TwinController::clear() {
    if (m_panel != nullptr)
        m_panel->clear();
}

void TwinController::forget(const Seat& seat) {
    clear();
    for (auto pair = m_twins.begin(); pair != m_twins.end();) {
        if (pair->second == seat.key())
            if (Seat* const live = m_desk.find(pair->first))
                live->setTwin(false);
        pair = pair->first == seat.key() || pair->second == seat.key() ? m_twins.erase(pair)
                                                                       : std::next(pair);
    }
    QMetaObject::invokeMethod(this, &TwinController::show, Qt::QueuedConnection);
}

void TwinController::show() {
    if (m_panel == nullptr)
        return;
    Seat* const live = m_desk.shown();
    Seat* const twin = twinOf(live);
    if (twin == nullptr) {
        m_panel->clear();
        return;
    }
    m_panel->showTwin(twin->panel(), titleOf(*twin), live->link().where);
    showDifferences();
}

void TwinController::showDifferences() {
    Seat* const live = m_desk.shown();
    Seat* const twin = twinOf(live);
    if (twin != nullptr && m_panel != nullptr)
        m_panel->showDifferences(static_cast<int>(
            differences(twin->snapshot().settings, profileOf(live->snapshot().settings)).size()));
}

} // namespace s4k::app
