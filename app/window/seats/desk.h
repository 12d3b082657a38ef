// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/seat.h"
#include "ui/model/meter_store.h"

#include <QObject>

#include <memory>
#include <vector>

namespace s4k::app {

/// The meters of the window, of every kind (embedded, live, recorded). Copies the snapshots, links
/// and availabilities that their seats publish into the MeterStore.
class Desk final : public QObject {
    Q_OBJECT
public:
    /// `store` must outlive the desk.
    explicit Desk(ui::MeterStore& store, QObject* parent = nullptr);
    ~Desk() override;

    /// Returns a key that no other meter has or had.
    [[nodiscard]] ui::MeterKey newKey() { return ++m_lastKey; }
    /// Adds a meter and publishes it in the store. The first meter is shown at once.
    Seat& join(std::unique_ptr<Seat> seat);
    /// Removes a meter and destroys its seat. When it is the one shown, another one is shown first.
    /// Ignores an unknown key and the removal of the last meter.
    void leave(ui::MeterKey key);
    /// Shows a meter. Ignores an unknown key and the meter that is shown already.
    void show(ui::MeterKey key);

    /// The meter that is shown; null before the first `join`.
    [[nodiscard]] Seat* shown() const { return find(m_store.shown()); }
    /// The meter with this key; null for an unknown key.
    [[nodiscard]] Seat* find(ui::MeterKey key) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Seat>>& seats() const { return m_seats; }
    [[nodiscard]] ui::MeterStore& store() const { return m_store; }

Q_SIGNALS:
    void joined(s4k::app::Seat& seat); ///< the meter is in the store, and shown if it is the first
    /// Before another meter is shown. Front panels must drop their Panel now and get the next one
    /// at `shownChanged` of the store.
    void aboutToShow(s4k::app::Seat& seat);
    void aboutToLeave(s4k::app::Seat& seat);
    /// Source, supply or quirks of the shown meter changed, or another meter is shown.
    void sourceChanged(s4k::app::Seat& shown);
    /// The clock view of the shown meter changed, or another meter is shown.
    void timeChanged(s4k::app::Seat& shown);

private:
    ui::MeterStore& m_store;
    std::vector<std::unique_ptr<Seat>> m_seats;
    ui::MeterKey m_lastKey = 0;

    void connectSeat(Seat& seat);
};

} // namespace s4k::app
