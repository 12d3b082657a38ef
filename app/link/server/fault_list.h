// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/fault.h"
#include "core/modbus/server.h"

#include <vector>

namespace s4k::link {

/// The effects of a meter's faults on one request.
struct Strike {
    bool silent = false;
    bool busy = false;
    bool badCheck = false;
    int wrongUnit = 0; ///< unit id to answer with; 0: the right one
    int delayMs = 0;
    int truncatedBytes = 0;
    int garbageBytes = 0;
};

/// The faults ordered for one unit id, and the number of requests that each has let pass.
class FaultList {
public:
    /// Adds a fault; replaces one of the same kind.
    void order(const modbus::Fault& fault);
    void clear();

    /// Counts one request and returns its faults; a fault with `every` N acts on the N-th, 2N-th
    /// ... request.
    [[nodiscard]] Strike strike();
    /// The faults that change the device itself, on every request.
    [[nodiscard]] modbus::DeviceOptions options() const;
    [[nodiscard]] const std::vector<modbus::Fault>& faults() const { return m_faults; }

private:
    std::vector<modbus::Fault> m_faults;
    std::vector<int> m_passed; ///< requests since each fault acted last
};

} // namespace s4k::link
