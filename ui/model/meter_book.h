// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/register_text.h"
#include "ui/model/meter_view.h"

#include <map>

namespace s4k::ui {

/// What the window knows of each meter beside its readings.
class MeterBook {
public:
    void update(MeterKey key, const MeterSnapshot& snapshot);
    void remove(MeterKey key) { m_entries.erase(key); }

    /// How to read scaled registers of the meter with that address, as far as it is known.
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
