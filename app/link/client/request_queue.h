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
    bool onlyOnce = false; ///< never sent again, for what must not be done twice
};

/// An answer that fits the request, exceptions included, or why there is none.
using BusAnswer = Result<modbus::PduBytes>;

/// A request that waits, and who asked.
struct PendingRequest {
    BusRequest request;
    QPointer<QObject> context; ///< when it is gone nobody waits any more
    std::function<void(const BusAnswer&)> reply;
    int attempts = 0;

    [[nodiscard]] bool isWanted() const { return !context.isNull(); }
    void answer(const BusAnswer& result) const {
        if (isWanted() && reply)
            reply(result);
    }
};

/// Requests in the order they came for each unit, the units in turn: one that asks much does not
/// keep the others waiting. Bounded. @source own design
class RequestQueue {
public:
    static constexpr std::size_t kMostPerUnit = 64;

    /// False when that unit has too many already.
    [[nodiscard]] bool push(PendingRequest request);
    /// Puts back what was taken last: it is the next again.
    void putBack(PendingRequest request);
    /// The next that anybody still waits for.
    [[nodiscard]] std::optional<PendingRequest> take();
    /// All that are left, in no order of units.
    [[nodiscard]] std::vector<PendingRequest> takeAll();
    [[nodiscard]] bool empty() const { return m_units.empty(); }

private:
    std::map<std::uint8_t, std::deque<PendingRequest>> m_units; ///< none of them empty
    int m_lastUnit = -1;
};

} // namespace s4k::link
