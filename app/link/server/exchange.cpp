// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/exchange.h"

#include "app/link/traffic_frame.h"

#include <algorithm>

namespace s4k::link {

using namespace modbus;

namespace {

// Not a valid unit id, length or function code of a meter: no client can mistake it for a frame.
constexpr std::uint8_t kGarbage = 0xFE;

} // namespace

std::optional<BusReply> Exchange::ask(const WireRequest& request) {
    if (request.meter == kBroadcastUnit || m_bus.units()[request.meter]) {
        ++m_counters.requests;
        return m_bus.answer(request.meter, request.pdu, request.line);
    }
    ++m_counters.unheard;
    if (!m_gatewayExceptions)
        return std::nullopt;
    BusReply reply;
    reply.unit = request.meter;
    reply.pdu = exceptionResponse(request.pdu[0], ExceptionCode::GatewayTarget);
    return reply;
}

std::optional<WireReply> Exchange::serve(const WireRequest& request, const PeerName& peer) {
    WireReply reply;
    reply.asked = request.unit;
    reply.request = m_log.append(trafficFrame(request.framing, request.unit, request.adu, peer));
    const auto answer = ask(request);
    if (!answer || answer->pdu.empty())
        return std::nullopt;
    reply.bus = *answer;
    // The reply has the request's unit id, which is 0xFF or the meter's, unless a fault changes it.
    if (reply.bus.unit == request.meter)
        reply.bus.unit = request.unit;
    return reply;
}

void Exchange::sent(Framing framing, const WireReply& reply, Bytes adu, const PeerName& peer) {
    ++m_counters.replies;
    if (exceptionOf(reply.bus.pdu.view()))
        ++m_counters.exceptions;
    TrafficFrame frame = trafficFrame(framing, reply.asked, adu, peer);
    frame.direction = Direction::Reply;
    frame.answers = reply.request;
    m_log.append(frame);
}

SpoiledFrame spoiledFrame(Bytes adu, const BusReply& reply) {
    const auto missing = static_cast<std::size_t>(std::max(reply.truncatedBytes, 0));
    SpoiledFrame frame;
    for (int i = 0; i < reply.garbageBytes; ++i)
        frame.push(kGarbage);
    frame.append(adu.first(adu.size() - std::min(missing, adu.size())));
    return frame;
}

RtuBytes spoiledCheck(const RtuBytes& adu) {
    const Bytes good = adu.view();
    RtuBytes bad(good.first(good.size() - 1));
    bad.push(static_cast<std::uint8_t>(~good.back()));
    return bad;
}

} // namespace s4k::link
