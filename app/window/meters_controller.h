// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/files/recording_loader.h"
#include "app/window/seats/desk.h"
#include "app/window/seats/embedded_seat.h"
#include "app/window/seats/workbench.h"

#include <QObject>

#include <map>

namespace s4k::ui {
class MainWindow;
}

namespace s4k::app {

/// Seats the meters of this program: those of the start, those that are added, and the recordings
/// that feed them.
class MetersController final : public QObject {
    Q_OBJECT
public:
    /// `bench` has one meter or more; the first is shown. All must outlive it.
    MetersController(Workbench& bench, Desk& desk, ui::MainWindow& window,
                     QObject* parent = nullptr);
    /// Its seats end before the meters of the bench do.
    ~MetersController() override;

    /// Feeds the meter that is shown; where that one is recorded, the first that can be fed.
    void openRecording(const QString& path);
    [[nodiscard]] bool isOpening() const { return m_loader.isBusy(); }
    void addMeter();
    /// One more meter with these settings and a short past, for whom it is made; it is not shown.
    [[nodiscard]] Result<EmbeddedSeat*> make(const Settings& settings);
    /// Lets a meter that has just been added pass seconds that end now; see MeterSession. `kept`:
    /// it has used that energy.
    void passPast(session::MeterSession& session, int seconds, bool kept);
    /// Null for a meter that has no seat any more.
    [[nodiscard]] EmbeddedSeat* seatOf(const session::MeterSession& session) const;

private:
    Workbench& m_bench;
    Desk& m_desk;
    ui::MainWindow& m_window;
    RecordingLoader m_loader;
    std::map<const session::MeterSession*, EmbeddedSeat*> m_seats;

    void connectFleet();
    void join(session::MeterSession& session);
    void leave(const session::MeterSession& session);
    void close(session::MeterSession& session);
    [[nodiscard]] std::int64_t nowMs() const;
    void showMemory(const session::MeterSession& session);
    [[nodiscard]] Seat* fedSeat() const;
    void play(ui::MeterKey key, const QString& path, Result<session::PreparedRecording> prepared);
    void refuse(const Error& error, const QString& path);
};

} // namespace s4k::app
