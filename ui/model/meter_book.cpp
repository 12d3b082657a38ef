// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_book.h"

#include "core/registers/power_rules.h"

namespace s4k::ui {

void MeterBook::update(MeterKey key, const MeterSnapshot& snapshot) {
    m_entries[key] = {meterView(key, snapshot), snapshot.settings};
}

modbus::KnownScales MeterBook::scales(std::uint8_t unit) const {
    for (const auto& [key, entry] : m_entries)
        if (entry.view.address == unit)
            return scaleExponents(entry.settings);
    return {};
}

} // namespace s4k::ui
