// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/live_seat.h"
#include "core/traffic/traffic_log.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace s4k::app {

/// Target and settings of a connection to a live meter.
struct LiveOrder {
    link::BusTarget target;
    link::ChannelOptions channel; ///< apply to the whole bus; the last order sets them
    link::LiveMeterOptions meter;
};

/// Live meters grouped by bus: one connection for each bus, whose meters are polled in turn.
class LiveBuses final {
public:
    static constexpr std::size_t kMaxMeters = 63; ///< on one bus @source manual, "RS-485"

    /// Frames are recorded in `log`, which must outlive this object and the seats.
    explicit LiveBuses(modbus::TrafficLog& log) : m_log(log) {}

    /// Connects a meter and starts to poll it. Refused: a unit id that is already connected on this
    /// bus, the 64th meter of a bus, and a serial port that is in use with another baud rate or
    /// parity.
    [[nodiscard]] Result<std::unique_ptr<LiveSeat>> attach(ui::MeterKey key, Seat::Closer closer,
                                                           const LiveOrder& order,
                                                           const GuardDoors& doors,
                                                           const session::Clocks& clocks);

    /// The open connection to the bus; null when the bus is not connected.
    [[nodiscard]] std::shared_ptr<link::ModbusChannel>
    channelOf(const link::BusTarget& target) const;
    /// The connected bus that uses the same serial port or server, perhaps with other settings;
    /// null when none does.
    [[nodiscard]] const link::BusTarget* userOf(const link::BusTarget& target) const;
    /// Refuses a serial port that is in use with another baud rate or parity.
    [[nodiscard]] Result<Done> mayUse(const link::BusTarget& target) const;
    /// The connected meter with this unit id on this bus; null when there is none.
    [[nodiscard]] LiveSeat* find(const link::BusTarget& target, std::uint8_t unit) const;

private:
    modbus::TrafficLog& m_log;
    std::vector<QPointer<LiveSeat>> m_seats; ///< null after the seat has been destroyed

    [[nodiscard]] Result<Done> mayAttach(const LiveOrder& order) const;
    [[nodiscard]] std::shared_ptr<link::ModbusChannel> openBus(const LiveOrder& order);
};

} // namespace s4k::app
