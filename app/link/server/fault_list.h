// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/fault.h"
#include "core/modbus/server.h"

#include <vector>

namespace s4k::link {

/// What the faults of a meter do to one request.
struct Strike {
    bool silent = false;
    bool busy = false;
    bool badCheck = false;
    int wrongUnit = 0; ///< 0: the right one
    int delayMs = 0;
    int truncatedBytes = 0;
    int garbageBytes = 0;
};

/// The faults ordered for one unit id and how often each was passed by.
class FaultList {
public:
    /// The same kind again replaces the last.
    void order(const modbus::Fault& fault);
    void clear();

    /// Counts one request; a fault with `every` N strikes the N-th, the 2N-th ...
    [[nodiscard]] Strike strike();
    /// What does not come and go with requests.
    [[nodiscard]] modbus::DeviceOptions options() const;
    [[nodiscard]] const std::vector<modbus::Fault>& faults() const { return m_faults; }

private:
    std::vector<modbus::Fault> m_faults;
    std::vector<int> m_passed; ///< requests since each fault struck
};

} // namespace s4k::link
