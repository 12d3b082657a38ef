// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/live_seat.h"
#include "core/traffic/traffic_log.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace s4k::app {

/// What to connect to, and how.
struct LiveOrder {
    link::BusTarget target;
    link::ChannelOptions channel; ///< of the whole bus: the last order counts
    link::LiveMeterOptions meter;
};

/// Live meters by the bus they hang on: one connection a bus, polled in turn.
class LiveBuses final {
public:
    static constexpr std::size_t kMaxMeters = 63; ///< of one bus @source manual, "RS-485"

    /// Frames go to `log`, which must outlive this and the seats.
    explicit LiveBuses(modbus::TrafficLog& log) : m_log(log) {}

    /// A seat that is connected and polls. Refused: a unit id that is connected already, the 64th
    /// of a bus, and a serial port that is in use with another baud rate or parity.
    [[nodiscard]] Result<std::unique_ptr<LiveSeat>> attach(ui::MeterKey key, Seat::Closer closer,
                                                           const LiveOrder& order,
                                                           const GuardDoors& doors,
                                                           const session::Clocks& clocks);

    /// The connection to that bus, or null.
    [[nodiscard]] std::shared_ptr<link::ModbusChannel>
    channelOf(const link::BusTarget& target) const;
    /// The bus that uses the same serial port or server, perhaps otherwise; null: it is free.
    [[nodiscard]] const link::BusTarget* userOf(const link::BusTarget& target) const;
    /// Refused where the same wire is in use otherwise.
    [[nodiscard]] Result<Done> mayUse(const link::BusTarget& target) const;
    [[nodiscard]] LiveSeat* find(const link::BusTarget& target, std::uint8_t unit) const;

private:
    modbus::TrafficLog& m_log;
    std::vector<QPointer<LiveSeat>> m_seats; ///< null once the seat has ended

    [[nodiscard]] Result<Done> mayAttach(const LiveOrder& order) const;
    [[nodiscard]] std::shared_ptr<link::ModbusChannel> openBus(const LiveOrder& order);
};

} // namespace s4k::app
