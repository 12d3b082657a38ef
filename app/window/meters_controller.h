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

/// Creates the seats of the embedded meters, adds and removes meters, and plays recordings on them.
class MetersController final : public QObject {
    Q_OBJECT
public:
    /// `bench` must have at least one meter; the first is shown. The arguments must outlive the
    /// controller.
    MetersController(Workbench& bench, Desk& desk, ui::MainWindow& window,
                     QObject* parent = nullptr);
    /// The seats must be destroyed before the meters of the bench.
    ~MetersController() override;

    /// Loads a recording in the background and plays it on the shown meter, or on the first
    /// embedded meter, which is then shown, when a recorded one is shown. Refused when a live meter
    /// is shown. An error is shown in the message bar.
    void openRecording(const QString& path);
    /// Whether a recording is being loaded.
    [[nodiscard]] bool isOpening() const { return m_loader.isBusy(); }
    /// Adds a meter with default settings and shows it. An error is shown in the message bar.
    void addMeter();
    /// Adds a meter with these settings and a simulated past of 60 s. Does not show it.
    [[nodiscard]] Result<EmbeddedSeat*> make(const Settings& settings);
    /// Simulates the last `seconds` of a new meter up to now, see MeterSession. With `kept`, the
    /// energy of this time is counted in its registers.
    void passPast(session::MeterSession& session, int seconds, bool kept);
    /// Null for a meter without a seat.
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
