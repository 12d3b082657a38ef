// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/seat.h"
#include "ui/model/meter_store.h"

#include <QObject>

#include <memory>
#include <vector>

namespace s4k::app {

/// The meters in the window, wherever they run. What they publish goes into the MeterStore.
class Desk final : public QObject {
    Q_OBJECT
public:
    /// `store` must outlive the desk.
    explicit Desk(ui::MeterStore& store, QObject* parent = nullptr);
    ~Desk() override;

    /// A key that no meter had before.
    [[nodiscard]] ui::MeterKey newKey() { return ++m_lastKey; }
    /// The first one is shown.
    Seat& join(std::unique_ptr<Seat> seat);
    /// The meter goes; when it was shown the first other one is. The last one stays, and so does
    /// what is not there.
    void leave(ui::MeterKey key);
    /// Nothing for a meter that is not there.
    void show(ui::MeterKey key);

    /// Null before the first joins.
    [[nodiscard]] Seat* shown() const { return find(m_store.shown()); }
    /// Null for a meter that is not there.
    [[nodiscard]] Seat* find(ui::MeterKey key) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Seat>>& seats() const { return m_seats; }
    [[nodiscard]] ui::MeterStore& store() const { return m_store; }

Q_SIGNALS:
    void joined(s4k::app::Seat& seat);
    /// Its panel is about to be on the front; what shows it elsewhere stops.
    void aboutToShow(s4k::app::Seat& seat);
    void aboutToLeave(s4k::app::Seat& seat);
    /// Of the meter that is shown, or another one is shown; see Seat.
    void sourceChanged(s4k::app::Seat& shown);
    void timeChanged(s4k::app::Seat& shown);

private:
    ui::MeterStore& m_store;
    std::vector<std::unique_ptr<Seat>> m_seats;
    ui::MeterKey m_lastKey = 0;

    void connectSeat(Seat& seat);
};

} // namespace s4k::app
