// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/files/recording_loader.h"
#include "app/window/seats/desk.h"
#include "app/window/seats/embedded_seat.h"
#include "app/window/seats/workbench.h"
#include "ui/window/main_window.h"

#include <QObject>

#include <functional>
#include <utility>

namespace s4k::app {

/// Seats the meters of this program at the window's desk and does what a person asks of their
/// sources, clock, supply and quirks.
class WindowController final : public QObject {
    Q_OBJECT
public:
    /// `bench` has one meter or more; the first is shown.
    WindowController(Workbench& bench, ui::MainWindow& window, QObject* parent = nullptr);

    /// For the meter that is shown; where it cannot play one, for the first that can.
    void openRecording(const QString& path);
    /// What opens a file that a person has chosen; without it each is a recording.
    void setOpener(std::function<void(const QString&)> opener) { m_opener = std::move(opener); }
    void addMeter();
    void removeShownMeter();
    [[nodiscard]] Desk& desk() { return m_desk; }
    /// The meter that is shown; null while that one is not of this program.
    [[nodiscard]] session::MeterSession* shown();
    /// Lets a meter that has just been added pass seconds that end now; see MeterSession. `kept`:
    /// it has used that energy.
    void passPast(session::MeterSession& session, int seconds, bool kept);
    [[nodiscard]] EmbeddedSeat* seatOf(const session::MeterSession& session);

private:
    Workbench& m_bench;
    session::ClockDriver& m_clock;
    ui::MainWindow& m_window;
    RecordingLoader m_loader;
    Desk m_desk;
    std::function<void(const QString&)> m_opener;

    void connectFleet();
    void connectWindow();
    void connectSession(EmbeddedSeat& seat);
    void join(session::MeterSession& session);
    void leave(session::MeterSession& session);
    [[nodiscard]] EmbeddedSeat* shownSeat();
    [[nodiscard]] EmbeddedSeat* playingSeat();
    [[nodiscard]] std::int64_t nowMs();
    void showSeat();
    void showSource();
    void showClock();
    [[nodiscard]] bool isReplaying() const;
    void playLoad(const LoadSpec& load);
    void setSystemType(SystemType type);
    void setPhaseLoss(PhaseLossMeaning meaning);
    void showMemory(const session::MeterSession& session);
    void play(ui::MeterKey key, const QString& path, Result<session::PreparedRecording> prepared);
    void refuse(const Error& error, const QString& path);
};

} // namespace s4k::app
