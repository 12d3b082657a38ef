// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_book.h"

#include "core/registers/power_rules.h"

namespace s4k::ui {

void MeterBook::update(MeterKey key, const MeterSnapshot& snapshot) {
    const auto known = m_entries.find(key);
    LinkView link;
    if (known != m_entries.end()) {
        link.bus = known->second.view.bus;
        link.health = known->second.view.health;
        link.ageSeconds = known->second.view.known ? std::optional(0.0) : std::nullopt;
    }
    update(key, snapshot, link);
}

void MeterBook::update(MeterKey key, const MeterSnapshot& snapshot, const LinkView& link) {
    m_entries[key] = {meterView(key, snapshot, link), snapshot.settings};
}

void MeterBook::showLink(MeterKey key, const LinkView& link) {
    const auto known = m_entries.find(key);
    if (known == m_entries.end())
        return;
    known->second.view.bus = link.bus;
    known->second.view.health = link.health;
    known->second.view.known = isKnown(link);
}

modbus::KnownScales MeterBook::scales(std::uint8_t unit) const {
    const Entry* found = nullptr;
    for (const auto& [key, entry] : m_entries) {
        if (entry.view.address != unit || entry.view.health == LinkHealth::OtherDevice ||
            entry.view.health == LinkHealth::Recorded)
            continue;
        // The log is that of the meters inside, unless nobody inside has this address.
        if (entry.view.health == LinkHealth::Inside)
            return scaleExponents(entry.settings);
        if (found == nullptr && entry.view.health != LinkHealth::Connecting)
            found = &entry;
    }
    return found != nullptr ? scaleExponents(found->settings) : modbus::KnownScales{};
}

} // namespace s4k::ui
