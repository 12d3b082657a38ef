// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/fault_list.h"

#include <algorithm>

namespace s4k::link {

using modbus::Fault;
using modbus::FaultKind;

namespace {

void put(const Fault& fault, Strike& strike) {
    switch (fault.kind) {
    case FaultKind::Silent:
        strike.silent = true;
        break;
    case FaultKind::Late:
        strike.delayMs = fault.value;
        break;
    case FaultKind::Busy:
        strike.busy = true;
        break;
    case FaultKind::WrongUnit:
        strike.wrongUnit = fault.value;
        break;
    case FaultKind::BadCrc:
        strike.badCheck = true;
        break;
    case FaultKind::Truncated:
        strike.truncatedBytes = fault.value;
        break;
    case FaultKind::Garbage:
        strike.garbageBytes = fault.value;
        break;
    case FaultKind::ResetSystem:
    case FaultKind::OldFirmware:
        break;
    }
}

} // namespace

void FaultList::order(const Fault& fault) {
    const auto same = std::ranges::find(m_faults, fault.kind, &Fault::kind);
    if (same == m_faults.end()) {
        m_faults.push_back(fault);
        m_passed.push_back(0);
        return;
    }
    *same = fault;
    m_passed[static_cast<std::size_t>(same - m_faults.begin())] = 0;
}

void FaultList::clear() {
    m_faults.clear();
    m_passed.clear();
}

Strike FaultList::strike() {
    Strike strike;
    for (std::size_t i = 0; i < m_faults.size(); ++i)
        if (++m_passed[i] >= m_faults[i].every) {
            m_passed[i] = 0;
            put(m_faults[i], strike);
        }
    return strike;
}

modbus::DeviceOptions FaultList::options() const {
    modbus::DeviceOptions options;
    for (const Fault& fault : m_faults) {
        options.resetSystem = options.resetSystem || fault.kind == FaultKind::ResetSystem;
        options.oldFirmware = options.oldFirmware || fault.kind == FaultKind::OldFirmware;
    }
    return options;
}

} // namespace s4k::link
