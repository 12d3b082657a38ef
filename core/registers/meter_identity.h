// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed_text.h"

#include <cstdint>

namespace s4k {

/// Model, firmware and serial number of a meter. @source manual, "Supported Modbus Commands";
/// defaults own design
struct MeterIdentity {
    FixedText<5> model = "4000";             ///< shown on the MODEL screen
    std::uint16_t firmware = 1019;           ///< register 7001: operating system, 1019 = 1.019
    std::uint16_t resetSystem = 1006;        ///< reset system, 1006 = 1.006; 0: not known
    std::uint32_t serialNumber = 0x004D2A17; ///< shown as 8 hexadecimal digits
    bool serialKnown = true;                 ///< false for a live meter, which does not report it
    friend bool operator==(const MeterIdentity&, const MeterIdentity&) = default;
};

} // namespace s4k
