// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <array>
#include <cstdint>
#include <optional>

namespace s4k::soak {

enum class RecordKind : std::uint32_t {
    Started, ///< the meter has powered up: its settings, counters and energy
    Trying,  ///< settings and reset counter that the next change, if accepted, will give
    Accepted,
    Metered, ///< a second of meter time has passed
    Failed   ///< a change was refused, or the meter could not start
};

/// A report of the process that will be killed. A report is far smaller than the size up to which a
/// pipe writes all bytes or none.
struct Record {
    RecordKind kind = RecordKind::Failed;
    std::array<std::int32_t, kParameterCount> settings{};
    std::uint32_t energyResets = 0;
    std::uint32_t powerUps = 0;
    double seconds = 0;
    double energyWh = 0;

    void put(const Settings& s);
    [[nodiscard]] Settings get() const;
};

/// Writes to the pipe; ends the program when the reader is gone.
void send(int pipe, const Record& record);

/// The next record within `milliseconds` (negative: no limit). nullopt: none came, or the pipe has
/// been closed, which sets `ended`.
[[nodiscard]] std::optional<Record> receive(int pipe, int milliseconds, bool& ended);

} // namespace s4k::soak
