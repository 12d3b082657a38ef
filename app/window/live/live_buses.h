// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/live_seat.h"
#include "core/traffic/traffic_log.h"

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
class LiveBuses final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxMeters = 63; ///< of one bus @source manual, "RS-485"

    /// Frames go to `log`, which must outlive this.
    explicit LiveBuses(modbus::TrafficLog& log, QObject* parent = nullptr);

    /// The connection to the bus of `order`, made when there is none; a meter with that unit id
    /// hangs on it until `detach`. Refused: a unit id that is connected already, the 64th of a bus,
    /// and a serial port that is in use with another baud rate or parity.
    [[nodiscard]] Result<link::ModbusChannel*> attach(const LiveOrder& order);
    /// The meter is gone; the last one of its bus ends the connection, unless it is held.
    void detach(const link::BusTarget& target, std::uint8_t unit);

    /// The connection to that bus, or null. It stays open while it is held.
    [[nodiscard]] std::shared_ptr<link::ModbusChannel>
    channelOf(const link::BusTarget& target) const;
    /// The bus that uses the same serial port or server, perhaps otherwise; null: it is free.
    [[nodiscard]] const link::BusTarget* userOf(const link::BusTarget& target) const;
    /// Refused where the same wire is in use otherwise.
    [[nodiscard]] Result<Done> mayUse(const link::BusTarget& target) const;
    /// The same wire with the same settings of the line.
    [[nodiscard]] static bool isSameBus(const link::BusTarget& a, const link::BusTarget& b);
    [[nodiscard]] bool has(const link::BusTarget& target, std::uint8_t unit) const;

private:
    struct Bus {
        std::shared_ptr<link::ModbusChannel> channel;
        std::vector<std::uint8_t> units; ///< of the meters that hang on it
    };
    modbus::TrafficLog& m_log;
    std::vector<std::unique_ptr<Bus>> m_buses;

    [[nodiscard]] Bus* busOf(const link::BusTarget& target) const;
    [[nodiscard]] Result<Done> mayAttach(const LiveOrder& order) const;
    [[nodiscard]] Bus& openBus(const LiveOrder& order);
};

} // namespace s4k::app
