// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/twin_controller.h"

#include "core/registers/profile.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/link_badges.h"
#include "ui/panel/twin_panel.h"

namespace s4k::app {

using ui::Faceplate;

namespace {

constexpr int kHistorySeconds = 60; // trends of a twin that has just been made

QString titleOf(const Seat& seat) {
    return ui::meterTitle(ui::meterView(seat.key(), seat.snapshot()));
}

} // namespace

TwinController::TwinController(Workbench& bench, WindowController& meters, ui::MainWindow& window,
                               QObject* parent)
    : QObject(parent), m_bench(bench), m_meters(meters), m_desk(meters.desk()), m_window(window) {
    connectWindow();
    mirrorKeys();
}

TwinController::~TwinController() {
    m_window.twinPanel().clear();
}

void TwinController::connectWindow() {
    connect(&m_window.badges(), &ui::LinkBadges::twinRequested, this, &TwinController::open);
    ui::TwinPanel& panel = m_window.twinPanel();
    connect(&panel, &ui::TwinPanel::adoptRequested, this, &TwinController::adopt);
    connect(&panel, &ui::TwinPanel::togetherChosen, this, &TwinController::setTogether);
    // No two front panels may show the same: the callback of a panel is one.
    connect(&m_desk, &Desk::aboutToShow, this, [this] { m_window.twinPanel().clear(); });
    connect(&m_desk, &Desk::shownChanged, this, &TwinController::show);
    connect(&m_desk, &Desk::aboutToLeave, this, [this](Seat& seat) { forget(seat); });
}

void TwinController::mirrorKeys() {
    const auto mirror = [this](Faceplate& from, auto panelOf) {
        connect(&from, &Faceplate::keyPressed, this, [this, panelOf](panel::Key key) {
            if (Seat* const seat = m_together ? panelOf() : nullptr)
                seat->panel().press(key);
        });
        connect(&from, &Faceplate::keyReleased, this, [this, panelOf](panel::Key key) {
            if (Seat* const seat = m_together ? panelOf() : nullptr)
                seat->panel().release(key);
        });
    };
    mirror(m_window.faceplate(), [this] { return twinOf(m_desk.shown()); });
    mirror(m_window.twinPanel().faceplate(),
           [this] { return twinOf(m_desk.shown()) == nullptr ? nullptr : m_desk.shown(); });
}

Seat* TwinController::twinOf(const Seat* live) {
    const auto found = live == nullptr ? m_twins.end() : m_twins.find(live->key());
    return found == m_twins.end() ? nullptr : m_desk.find(found->second);
}

bool TwinController::make(LiveSeat& live) {
    const auto made = m_bench.add(live.snapshot().settings);
    if (!made) {
        m_window.showMessage(ui::messageOf(made.error()));
        return false;
    }
    (*made)->passHistory(kHistorySeconds);
    EmbeddedSeat& twin = *m_meters.seatOf(**made);
    m_twins[live.key()] = twin.key();
    connect(&live, &Seat::measured, &twin, [this] { showDifferences(); });
    connect(&live, &Seat::changed, &twin, [this] { showDifferences(); });
    connect(&twin, &Seat::changed, &live, [this] { showDifferences(); });
    live.setTwin(true);
    return true;
}

void TwinController::open() {
    auto* const live = qobject_cast<LiveSeat*>(m_desk.shown());
    if (live == nullptr)
        return;
    if (twinOf(live) != nullptr || make(*live)) {
        show();
        m_window.openTwin();
    }
}

void TwinController::adopt() {
    Seat* const live = m_desk.shown();
    Seat* const twin = twinOf(live);
    if (twin == nullptr)
        return;
    const auto steps = stepsTo(twin->snapshot().settings, profileOf(live->snapshot().settings));
    if (!steps) {
        m_window.showMessage(ui::messageOf(steps.error()));
        return;
    }
    twin->writeAll(*steps, {},
                   [this](const Result<Done>& answer) {
                       if (!answer)
                           m_window.showMessage(ui::messageOf(answer.error()));
                       showDifferences();
                   },
                   {});
}

void TwinController::setTogether(bool together) {
    m_together = together;
}

void TwinController::forget(const Seat& seat) {
    m_window.twinPanel().clear();
    for (auto pair = m_twins.begin(); pair != m_twins.end();) {
        if (pair->second == seat.key())
            if (auto* const live = qobject_cast<LiveSeat*>(m_desk.find(pair->first)))
                live->setTwin(false);
        pair = pair->first == seat.key() || pair->second == seat.key() ? m_twins.erase(pair)
                                                                       : std::next(pair);
    }
    QMetaObject::invokeMethod(this, &TwinController::show, Qt::QueuedConnection);
}

void TwinController::show() {
    Seat* const live = m_desk.shown();
    Seat* const twin = twinOf(live);
    if (twin == nullptr) {
        m_window.twinPanel().clear();
        return;
    }
    m_window.twinPanel().showTwin(twin->panel(), titleOf(*twin), live->link().where);
    showDifferences();
}

void TwinController::showDifferences() {
    Seat* const live = m_desk.shown();
    Seat* const twin = twinOf(live);
    if (twin != nullptr)
        m_window.twinPanel().showDifferences(static_cast<int>(
            differences(twin->snapshot().settings, profileOf(live->snapshot().settings)).size()));
}

} // namespace s4k::app
