// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/key.h"
#include "core/panel/menu.h"
#include "core/port/meter_port.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace s4k::panel {

/// What covers the value for a moment. @source manual ("SAvEd"), own design (`Err`, `donE`)
enum class Flash : std::uint8_t {
    None,
    Saved,
    Err,
    Done
};

/// Everything the panel remembers. Trivially copyable and comparable.
struct State {
    ScreenId screen = 0;
    bool editing = false;                 ///< an editor or password is open on `screen`
    std::uint8_t cursor = 0;              ///< digit under edit, 0 = leftmost
    std::array<std::uint8_t, 5> digits{}; ///< digits under edit
    std::uint8_t choice = 0;              ///< list entry under edit
    bool awaiting = false;                ///< a write or command is on its way
    Flash flash = Flash::None;
    std::uint16_t flashMs = 0;  ///< what is left of the flash
    std::uint32_t clockMs = 0;  ///< panel time modulo 2 s: phase of everything that blinks
    std::uint32_t idleMs = 0;   ///< since the last key
    std::uint8_t held = 0;      ///< keys down, one bit each in the order of kKeys
    std::uint16_t holdMs = 0;   ///< how long the newest held key is down
    std::uint16_t repeatMs = 0; ///< until the next repeat
    friend bool operator==(const State&, const State&) = default;
};

struct KeyDown {
    Key key;
};
struct KeyUp {
    Key key;
};
struct Tick {
    std::uint32_t milliseconds;
};
/// The meter's answer to a write or a command.
struct Answer {
    bool accepted;
};
/// A new image arrived: screens that no longer exist are left.
struct Refresh {};
using Input = std::variant<KeyDown, KeyUp, Tick, Answer, Refresh>;

/// What the panel asks of the meter.
struct WriteParameter {
    Parameter parameter;
    std::int32_t value;
};
struct RunCommand {
    Command command;
};
using Effect = std::variant<WriteParameter, RunCommand>;

struct Step {
    State state;
    std::vector<Effect> effects;
};

/// Home: the first summary screen (real energy), nothing held, nothing edited.
[[nodiscard]] State homeState(SystemType type);

/// A state that shows `screen` at rest, for contact sheets and tests.
[[nodiscard]] State stateAt(ScreenId screen, const MeterSnapshot& meter);

/// The panel, whole: a pure function.
[[nodiscard]] Step reduce(const State& state, const Input& input, const MeterSnapshot& meter);

} // namespace s4k::panel
