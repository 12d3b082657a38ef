// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/bytes.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace s4k::link {

/// A request PDU for one unit id.
struct BusRequest {
    std::uint8_t unit = 1; ///< 0-255
    modbus::PduBytes pdu;
    bool onlyOnce = false; ///< never repeated: for writes that must not be carried out twice
};

/// An answer that fits the request (exceptions included), or the error.
using BusAnswer = Result<modbus::PduBytes>;

/// A waiting request and its receiver.
struct PendingRequest {
    BusRequest request;
    QPointer<QObject> context; ///< once it is destroyed, the request is not wanted any more
    std::function<void(const BusAnswer&)> reply;
    int attempts = 0;

    [[nodiscard]] bool isWanted() const { return !context.isNull(); }
    void answer(const BusAnswer& result) const {
        if (isWanted() && reply)
            reply(result);
    }
};

/// Requests in order of arrival for each unit, and the units in turn, so that a unit with many
/// requests does not delay the others. Bounded. @source own design
class RequestQueue {
public:
    static constexpr std::size_t kMostPerUnit = 64;

    /// Appends a request; false when kMostPerUnit requests wait for that unit.
    [[nodiscard]] bool push(PendingRequest request);
    /// Puts back the request that was taken last: it is the next again.
    void putBack(PendingRequest request);
    /// Removes and returns the next request whose receiver exists; nullopt: none.
    [[nodiscard]] std::optional<PendingRequest> take();
    /// Removes and returns all waiting requests.
    [[nodiscard]] std::vector<PendingRequest> takeAll();
    [[nodiscard]] bool empty() const { return m_units.empty(); }

private:
    std::map<std::uint8_t, std::deque<PendingRequest>> m_units; ///< no queue in it is empty
    int m_lastUnit = -1;
};

} // namespace s4k::link
