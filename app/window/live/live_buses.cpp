// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/live_buses.h"

#include "app/link/client/answer_check.h"

#include <algorithm>
#include <utility>

namespace s4k::app {

using link::BusTarget;
using link::SerialTarget;
using link::TcpAddress;

namespace {

/// The same port of this machine, or the same server.
bool sameWire(const BusTarget& a, const BusTarget& b) {
    if (a.index() != b.index())
        return false;
    if (const auto* const serial = std::get_if<SerialTarget>(&a))
        return serial->device == std::get<SerialTarget>(b).device;
    const auto& one = std::get<TcpAddress>(a);
    const auto& other = std::get<TcpAddress>(b);
    return one.host == other.host && one.port == other.port;
}

} // namespace

LiveBuses::LiveBuses(modbus::TrafficLog& log, QObject* parent) : QObject(parent), m_log(log) {}

bool LiveBuses::isSameBus(const BusTarget& a, const BusTarget& b) {
    const auto* const serial = std::get_if<SerialTarget>(&a);
    return sameWire(a, b) && (serial == nullptr || serial->line == std::get<SerialTarget>(b).line);
}

LiveBuses::Bus* LiveBuses::busOf(const BusTarget& target) const {
    for (const auto& bus : m_buses)
        if (isSameBus(bus->channel->target(), target))
            return bus.get();
    return nullptr;
}

std::shared_ptr<link::ModbusChannel> LiveBuses::channelOf(const BusTarget& target) const {
    const Bus* const bus = busOf(target);
    return bus == nullptr ? nullptr : bus->channel;
}

const BusTarget* LiveBuses::userOf(const BusTarget& target) const {
    for (const auto& bus : m_buses)
        if (sameWire(bus->channel->target(), target))
            return &bus->channel->target();
    return nullptr;
}

bool LiveBuses::has(const BusTarget& target, std::uint8_t unit) const {
    const Bus* const bus = busOf(target);
    return bus != nullptr &&
           std::find(bus->units.begin(), bus->units.end(), unit) != bus->units.end();
}

Result<Done> LiveBuses::mayUse(const BusTarget& target) const {
    const BusTarget* const user = userOf(target);
    if (user == nullptr || isSameBus(*user, target))
        return Done{};
    return Error{link::targetText(target), "",
                 "the serial port is in use as " + link::targetText(*user),
                 "take the same baud rate and parity, or disconnect its meters first"};
}

Result<Done> LiveBuses::mayAttach(const LiveOrder& order) const {
    const std::string title = link::unitText(order.meter.unit, order.target);
    if (const auto may = mayUse(order.target); !may)
        return Error{title, "", may.error().cause, may.error().remedy};
    if (has(order.target, order.meter.unit))
        return Error{title, "", "it is connected already", "choose it in the list of meters"};
    const Bus* const bus = busOf(order.target);
    if (bus != nullptr && bus->units.size() >= kMaxMeters)
        return Error{title, "", "a bus has " + std::to_string(kMaxMeters) + " meters at most",
                     "disconnect one of them first"};
    return Done{};
}

LiveBuses::Bus& LiveBuses::openBus(const LiveOrder& order) {
    if (Bus* const bus = busOf(order.target)) {
        bus->channel->setOptions(order.channel);
        return *bus;
    }
    Bus& bus = *m_buses.emplace_back(std::make_unique<Bus>());
    bus.channel = std::make_shared<link::ModbusChannel>(order.target, order.channel);
    bus.channel->setTrafficLog(&m_log);
    bus.channel->open();
    return bus;
}

Result<link::ModbusChannel*> LiveBuses::attach(const LiveOrder& order) {
    if (const auto may = mayAttach(order); !may)
        return may.error();
    Bus& bus = openBus(order);
    bus.units.push_back(order.meter.unit);
    return bus.channel.get();
}

void LiveBuses::detach(const BusTarget& target, std::uint8_t unit) {
    const auto bus = std::find_if(m_buses.begin(), m_buses.end(), [&target](const auto& one) {
        return isSameBus(one->channel->target(), target);
    });
    if (bus == m_buses.end())
        return;
    std::erase((*bus)->units, unit);
    if ((*bus)->units.empty())
        m_buses.erase(bus);
}

} // namespace s4k::app
