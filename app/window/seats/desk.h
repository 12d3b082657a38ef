// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/seat.h"
#include "ui/window/main_window.h"

#include <QObject>

#include <memory>
#include <vector>

namespace s4k::app {

/// The meters in the window, wherever they run, and the one that is shown: what they publish goes
/// to the window, what a person writes goes to the one that is shown.
class Desk final : public QObject {
    Q_OBJECT
public:
    explicit Desk(ui::MainWindow& window, QObject* parent = nullptr);
    ~Desk() override;

    /// A key that no meter had before.
    [[nodiscard]] ui::MeterKey newKey() { return ++m_lastKey; }
    /// The first one is shown.
    Seat& join(std::unique_ptr<Seat> seat);
    /// The meter goes; when it was shown the first other one is. The last one stays.
    void leave(Seat& seat);
    void show(Seat& seat);

    /// Null before the first joins.
    [[nodiscard]] Seat* shown() const { return m_shown; }
    [[nodiscard]] Seat* find(ui::MeterKey key);
    [[nodiscard]] const std::vector<std::unique_ptr<Seat>>& seats() const { return m_seats; }

Q_SIGNALS:
    void joined(s4k::app::Seat& seat);
    /// Its panel is about to be on the front; whoever shows it elsewhere stops.
    void aboutToShow(s4k::app::Seat& seat);
    void shownChanged();
    void aboutToLeave(s4k::app::Seat& seat);

private:
    ui::MainWindow& m_window;
    std::vector<std::unique_ptr<Seat>> m_seats;
    Seat* m_shown = nullptr;
    ui::MeterKey m_lastKey = 0;

    void connectWindow();
    void connectSeat(Seat& seat);
    void showAvailabilities();
    void write(Parameter p, int value);
    void run(Command command);
    void writeAll(const ui::WriteOrder& order);
};

} // namespace s4k::app
