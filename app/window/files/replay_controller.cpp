// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/replay_controller.h"

#include "ui/window/monitor.h"

#include <QPointer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k::app {

namespace {

constexpr int kTickMs = 50;
constexpr double kLongestStepMs = 200; // what the window was held up for is not made up

} // namespace

ReplayController::ReplayController(Desk& desk, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window) {
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReplayController::tick);
    connect(&m_desk, &Desk::shownChanged, this, &ReplayController::showSeat);
    connect(&m_window, &ui::MainWindow::runningRequested, this, &ReplayController::setRunning);
    connect(&m_window, &ui::MainWindow::speedRequested, this, &ReplayController::setSpeed);
    ui::Monitor& monitor = m_window.monitor();
    connect(&monitor, &ui::Monitor::momentRequested, this, &ReplayController::jump);
    connect(&monitor, &ui::Monitor::detailWanted, this, &ReplayController::readDetail);
    connect(&monitor, &ui::Monitor::noteAdded, this,
            [this](ui::MeterKey key, const past::Note& note) { changeNote(key, note, false); });
    connect(&monitor, &ui::Monitor::noteRemoved, this,
            [this](ui::MeterKey key, const past::Note& note) { changeNote(key, note, true); });
}

ReplaySeat* ReplayController::shown() {
    return qobject_cast<ReplaySeat*>(m_desk.shown());
}

void ReplayController::showSeat() {
    m_tick.stop();
    if (shown() != nullptr)
        showClock();
}

void ReplayController::showClock() {
    m_window.showClock({isRunning(), m_speed, isRunning() ? m_speed : 0});
}

void ReplayController::setSpeed(double speed) {
    if (shown() == nullptr)
        return;
    m_speed = speed;
    showClock();
}

void ReplayController::setRunning(bool running) {
    ReplaySeat* const seat = shown();
    if (seat == nullptr)
        return;
    if (running) {
        // At the end it begins again.
        const bool atEnd = seat->timeMs() >= seat->lastMs();
        m_momentMs = static_cast<double>(atEnd ? seat->firstMs() : seat->timeMs());
        m_since.start();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    showClock();
}

void ReplayController::tick() {
    ReplaySeat* const seat = shown();
    if (seat == nullptr) {
        m_tick.stop();
        return;
    }
    const double wall = std::min(static_cast<double>(m_since.restart()), kLongestStepMs);
    // A slow disk slows the replay; it never runs ahead of what is shown.
    if (!seat->isSettled())
        return;
    m_momentMs += wall * m_speed;
    const auto moment = static_cast<std::int64_t>(std::llround(m_momentMs));
    seat->goTo(moment);
    showOnCharts();
    if (moment >= seat->lastMs())
        setRunning(false);
}

void ReplayController::jump(ui::MeterKey key, std::int64_t timeMs) {
    auto* const seat = qobject_cast<ReplaySeat*>(m_desk.find(key));
    if (seat == nullptr)
        return;
    m_momentMs = static_cast<double>(std::clamp(timeMs, seat->firstMs(), seat->lastMs()));
    seat->goTo(timeMs);
    if (seat == shown())
        showOnCharts();
}

/// The charts' cursor stands at the moment, and they go along.
void ReplayController::showOnCharts() {
    constexpr double kAhead = 0.75; // of the span, after a jump out of sight
    ui::TimeWindow& time = m_window.monitor().time();
    const double moment = m_momentMs / 1e3;
    if (moment < time.left() || moment > time.right()) {
        time.setFollowing(false);
        time.show(std::min(moment + kAhead * time.span(), time.newest()), time.span());
    }
    time.setCursor(moment);
}

void ReplayController::readDetail(ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs) {
    auto* const seat = qobject_cast<ReplaySeat*>(m_desk.find(key));
    if (seat == nullptr || seat->reader().isLog())
        return; // of a log everything is known
    seat->reader().askDetail(
        seat->meter(), fromMs, toMs,
        [self = QPointer<ReplayController>(this), key](ReplayReader::Detail detail) {
            if (self && detail)
                self->m_window.monitor().adoptDetail(key, std::move(*detail));
        });
}

void ReplayController::changeNote(ui::MeterKey key, const past::Note& note, bool removed) {
    auto* const seat = qobject_cast<ReplaySeat*>(m_desk.find(key));
    if (seat == nullptr)
        return;
    const store::NoteChange change{note, removed};
    seat->reader().changeNote(
        seat->meter(), change, [self = QPointer<ReplayController>(this)](const Result<Done>& done) {
            if (!self || done)
                return;
            ui::Message message = ui::messageOf(done.error());
            message.remedy += tr("; the note is shown until the file is closed");
            self->m_window.showMessage(message);
        });
}

} // namespace s4k::app
