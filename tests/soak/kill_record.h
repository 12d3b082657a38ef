// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <array>
#include <cstdint>
#include <optional>

namespace s4k::soak {

enum class RecordKind : std::uint32_t {
    Started, ///< the meter is up: its settings, counters and energy
    Trying,  ///< what the settings and the reset counter will be if the next change is accepted
    Accepted,
    Metered, ///< a second has passed
    Failed   ///< a change was refused, or the meter could not start
};

/// What the program that will be killed tells about itself, in one piece: it is far below the size
/// to which a pipe takes a write whole or not at all.
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

/// Writes to the pipe; a reader that is gone ends the program.
void send(int pipe, const Record& record);

/// The next record within `milliseconds` (negative: wait for ever); nothing when there is none or
/// when the pipe is at its end, which then is said in `ended`.
[[nodiscard]] std::optional<Record> receive(int pipe, int milliseconds, bool& ended);

} // namespace s4k::soak
