// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/unit_scales.h"

#include "core/registers/power_rules.h"
#include "ui/model/meter_store.h"

namespace s4k::ui {

modbus::KnownScales scalesOfUnit(const MeterStore& store, std::uint8_t unit) {
    const Settings* found = nullptr;
    for (const MeterKey key : store.keys()) {
        const MeterEntry& meter = store.at(key);
        const Settings& settings = meter.snapshot.settings;
        const LinkHealth health = meter.link.health;
        if (settings[Parameter::Address] != unit || health == LinkHealth::OtherDevice ||
            health == LinkHealth::Recorded)
            continue;
        // The log has the traffic of the embedded meters, unless none of them has this unit id.
        if (health == LinkHealth::Inside)
            return scaleExponents(settings);
        if (found == nullptr && health != LinkHealth::Connecting)
            found = &settings;
    }
    return found != nullptr ? scaleExponents(*found) : modbus::KnownScales{};
}

} // namespace s4k::ui
