// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/embedded_meter.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace s4k::test {

inline Settings settingsAt(std::int32_t address) {
    Settings settings;
    settings.set(Parameter::Address, address);
    settings.set(Parameter::CtPrimary, 100 + address);
    return settings;
}

/// Meters with the unit ids `first`-`last`; register 131 of unit N is 100 + N.
inline std::vector<std::unique_ptr<EmbeddedMeter>> metersAt(std::int32_t first, std::int32_t last) {
    std::vector<std::unique_ptr<EmbeddedMeter>> meters;
    for (std::int32_t address = first; address <= last; ++address)
        meters.push_back(std::make_unique<EmbeddedMeter>(settingsAt(address)));
    return meters;
}

} // namespace s4k::test
