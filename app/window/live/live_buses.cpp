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

/// True for the same serial port, or the same server address and TCP port.
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

const BusTarget& targetOf(const LiveSeat& seat) {
    return seat.channel()->target();
}

} // namespace

std::shared_ptr<link::ModbusChannel> LiveBuses::channelOf(const BusTarget& target) const {
    for (const auto& seat : m_seats)
        if (seat && sameBus(targetOf(*seat), target))
            return seat->channel();
    return nullptr;
}

const BusTarget* LiveBuses::userOf(const BusTarget& target) const {
    for (const auto& seat : m_seats)
        if (seat && sameWire(targetOf(*seat), target))
            return &targetOf(*seat);
    return nullptr;
}

LiveSeat* LiveBuses::find(const BusTarget& target, std::uint8_t unit) const {
    for (const auto& seat : m_seats)
        if (seat && seat->unit() == unit && sameBus(targetOf(*seat), target))
            return seat;
    return nullptr;
}

Result<Done> LiveBuses::mayUse(const BusTarget& target) const {
    const BusTarget* const user = userOf(target);
    if (user == nullptr || sameBus(*user, target))
        return Done{};
    return Error{
        Text::verbatim(link::targetText(target)), "",
        S4K_TEXT("Link", "the serial port is in use as %1").with(link::targetText(*user)),
        S4K_TEXT("Link", "take the same baud rate and parity, or disconnect its meters first")};
}

Result<Done> LiveBuses::mayAttach(const LiveOrder& order) const {
    const Text title = link::unitText(order.meter.unit, order.target);
    if (const auto may = mayUse(order.target); !may)
        return Error{title, "", may.error().cause, may.error().remedy};
    if (find(order.target, order.meter.unit) != nullptr)
        return Error{title, "", S4K_TEXT("Link", "it is connected already"),
                     S4K_TEXT("Link", "choose it in the list of meters")};
    const auto meters = std::count_if(m_seats.begin(), m_seats.end(), [&order](const auto& seat) {
        return seat && sameBus(targetOf(*seat), order.target);
    });
    if (static_cast<std::size_t>(meters) >= kMaxMeters)
        return Error{title, "", S4K_TEXT("Link", "a bus has %1 meters at most").with(kMaxMeters),
                     S4K_TEXT("Link", "disconnect one of them first")};
    return Done{};
}

std::shared_ptr<link::ModbusChannel> LiveBuses::openBus(const LiveOrder& order) {
    if (auto channel = channelOf(order.target)) {
        channel->setOptions(order.channel);
        return channel;
    }
    auto channel = std::make_shared<link::ModbusChannel>(order.target, order.channel);
    channel->setTrafficLog(&m_log);
    channel->open();
    return channel;
}

Result<std::unique_ptr<LiveSeat>> LiveBuses::attach(ui::MeterKey key, Seat::Closer closer,
                                                    const LiveOrder& order, const GuardDoors& doors,
                                                    const session::Clocks& clocks) {
    if (const auto may = mayAttach(order); !may)
        return may.error();
    auto seat = std::make_unique<LiveSeat>(key, std::move(closer), openBus(order), order.meter,
                                           doors, clocks);
    std::erase_if(m_seats, [](const auto& one) { return one.isNull(); });
    m_seats.emplace_back(seat.get());
    return seat;
}

} // namespace s4k::app
