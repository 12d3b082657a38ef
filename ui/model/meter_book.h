// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/register_text.h"
#include "ui/model/meter_view.h"

#include <map>

namespace s4k::ui {

/// What the window knows of each meter beside its readings.
class MeterBook {
public:
    /// Takes a reading; what is known of the meter's link stays.
    void update(MeterKey key, const MeterSnapshot& snapshot);
    void update(MeterKey key, const MeterSnapshot& snapshot, const LinkView& link);
    /// The link alone has changed; of an unknown meter nothing.
    void showLink(MeterKey key, const LinkView& link);
    void remove(MeterKey key) { m_entries.erase(key); }

    /// How to read scaled registers of the meter with that address, as far as it is known. Where
    /// several have it, that of the one inside: a frame names a unit id and no bus.
    [[nodiscard]] modbus::KnownScales scales(std::uint8_t unit) const;

    template <typename Visit>
    void each(Visit&& visit) const {
        for (const auto& [key, entry] : m_entries)
            visit(entry.view);
    }

private:
    struct Entry {
        MeterView view;
        Settings settings;
    };
    std::map<MeterKey, Entry> m_entries;
};

} // namespace s4k::ui
