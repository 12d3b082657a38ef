// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/recording_loader.h"
#include "app/panel/workbench.h"
#include "ui/main_window.h"

#include <QObject>

#include <list>
#include <optional>

namespace s4k::app {

/// Joins the meters and one window: what the window asks for is done with the meter that is shown,
/// what happens to any of them is shown.
class WindowController final : public QObject {
    Q_OBJECT
public:
    /// `bench` has one meter or more; the first is shown.
    WindowController(Workbench& bench, ui::MainWindow& window, QObject* parent = nullptr);

    void openRecording(const QString& path);
    void addMeter();
    void removeShownMeter();
    [[nodiscard]] session::MeterSession& shown() { return *m_shown->session; }

private:
    /// A meter in the window.
    struct Seat {
        session::MeterSession* session;
        ui::MeterKey key;
        std::optional<Error> storageError; ///< told last
        QString recording;                 ///< path of the one that plays
    };

    Workbench& m_bench;
    session::ClockDriver& m_clock;
    ui::MainWindow& m_window;
    RecordingLoader m_loader;
    std::list<Seat> m_seats; ///< stay where they are
    Seat* m_shown = nullptr;
    ui::MeterKey m_lastKey = 0;

    void connectFleet();
    void connectWindow();
    void connectSession(Seat& seat);
    void join(session::MeterSession& session);
    void leave(session::MeterSession& session);
    [[nodiscard]] Seat* seatOf(const session::MeterSession& session);
    [[nodiscard]] Seat* seatOf(ui::MeterKey key);
    void show(Seat& seat);
    void showSource();
    void showClock();
    void playLoad(const LoadSpec& load);
    void setSystemType(SystemType type);
    void writeParameter(Parameter p, int value);
    void runCommand(Command command);
    void showAvailabilities(Seat& seat);
    void setPhaseLoss(PhaseLossMeaning meaning);
    void showMemory(Seat& seat);
    void showStorageError(Seat& seat);
    void play(ui::MeterKey key, const QString& path, Result<session::PreparedRecording> prepared);
    void refuse(const Error& error, const QString& path);
};

} // namespace s4k::app
