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

bool sameBus(const BusTarget& a, const BusTarget& b) {
    const auto* const serial = std::get_if<SerialTarget>(&a);
    return sameWire(a, b) && (serial == nullptr || serial->line == std::get<SerialTarget>(b).line);
}

} // namespace

LiveBuses::LiveBuses(modbus::TrafficLog& log, QObject* parent) : QObject(parent), m_log(log) {}

LiveBuses::~LiveBuses() {
    for (const auto& bus : m_buses)
        bus->meters.clear(); // before their connection
}

LiveBuses::Bus* LiveBuses::busOf(const BusTarget& target) {
    for (const auto& bus : m_buses)
        if (sameBus(bus->channel->target(), target))
            return bus.get();
    return nullptr;
}

link::ModbusChannel* LiveBuses::channelOf(const BusTarget& target) {
    Bus* const bus = busOf(target);
    return bus == nullptr ? nullptr : bus->channel.get();
}

const BusTarget* LiveBuses::userOf(const BusTarget& target) const {
    for (const auto& bus : m_buses)
        if (sameWire(bus->channel->target(), target))
            return &bus->channel->target();
    return nullptr;
}

LiveMeter* LiveBuses::find(const BusTarget& target, std::uint8_t unit) {
    Bus* const bus = busOf(target);
    if (bus == nullptr)
        return nullptr;
    for (const auto& meter : bus->meters)
        if (meter->unit() == unit)
            return meter.get();
    return nullptr;
}

Result<Done> LiveBuses::mayUse(const BusTarget& target) const {
    const BusTarget* const user = userOf(target);
    if (user == nullptr || sameBus(*user, target))
        return Done{};
    return Error{link::targetText(target), "",
                 "the serial port is in use as " + link::targetText(*user),
                 "take the same baud rate and parity, or disconnect its meters first"};
}

Result<Done> LiveBuses::mayAttach(const LiveOrder& order) {
    const std::string title = link::unitText(order.meter.unit, order.target);
    if (const auto may = mayUse(order.target); !may)
        return Error{title, "", may.error().cause, may.error().remedy};
    if (find(order.target, order.meter.unit) != nullptr)
        return Error{title, "", "it is connected already", "choose it in the list of meters"};
    const Bus* const bus = busOf(order.target);
    if (bus != nullptr && bus->meters.size() >= kMaxMeters)
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
    bus.channel = std::make_unique<link::ModbusChannel>(order.target, order.channel);
    bus.channel->setTrafficLog(&m_log);
    bus.channel->open();
    return bus;
}

Result<LiveMeter*> LiveBuses::attach(const LiveOrder& order, const GuardDoors& doors) {
    if (const auto may = mayAttach(order); !may)
        return may.error();
    Bus& bus = openBus(order);
    return bus.meters.emplace_back(std::make_unique<LiveMeter>(*bus.channel, order.meter, doors))
        .get();
}

void LiveBuses::detach(LiveMeter& meter) {
    const auto bus = std::find_if(m_buses.begin(), m_buses.end(), [&meter](const auto& one) {
        return sameBus(one->channel->target(), meter.target());
    });
    if (bus == m_buses.end())
        return;
    std::erase_if((*bus)->meters, [&meter](const auto& one) { return one.get() == &meter; });
    if ((*bus)->meters.empty())
        m_buses.erase(bus);
}

} // namespace s4k::app
