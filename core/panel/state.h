// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/key.h"
#include "core/panel/menu.h"
#include "core/panel/timing.h"
#include "core/port/meter_port.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

namespace s4k::panel {

/// Text that is shown in place of the value for kFlashMs.
enum class Flash : std::uint8_t {
    None,
    Saved,
    Err,
    Done
};
/// Texts of the flashes, in the order of the enumeration.
inline constexpr std::array<std::string_view, 4> kFlashTexts{"", "SAvEd", "Err", "donE"};

constexpr std::string_view textOf(Flash flash) {
    return kFlashTexts[static_cast<std::size_t>(flash)];
}

/// Action at the end of a flash.
enum class AfterFlash : std::uint8_t {
    Stay,
    Reopen,  ///< open the screen again: the old value, the first digit
    Forward, ///< show the next screen of the group, or its title
    Leave    ///< show the title
};

/// Parameters that the meter does not allow to be changed or read, one bit for each Parameter in
/// the order of the enumeration.
struct ParameterAccess {
    std::uint16_t readOnly = 0;    ///< shown, not editable
    std::uint16_t unavailable = 0; ///< not readable, not shown
    friend bool operator==(const ParameterAccess&, const ParameterAccess&) = default;
};
static_assert(kParameterCount <= 16);

/// Values accepted in a group that acts on leaving, by the index of their screen in the group.
struct PendingValues {
    std::uint8_t used = 0; ///< one bit for each value
    std::array<std::int32_t, 4> values{};
    friend bool operator==(const PendingValues&, const PendingValues&) = default;
};

/// Complete state of the panel. Trivially copyable and comparable.
struct State {
    ScreenId screen = 0;
    bool editing = false;                 ///< an editor or password is open on `screen`
    std::uint8_t cursor = 0;              ///< digit under edit, 0 = first of the value
    std::array<std::uint8_t, 5> digits{}; ///< digits under edit
    std::uint8_t choice = 0;              ///< list entry under edit
    bool awaiting = false;                ///< the answer to a write or command is awaited
    Flash flash = Flash::None;
    AfterFlash afterFlash = AfterFlash::Stay;
    std::uint16_t flashMs = 0; ///< remaining time of the flash
    std::uint32_t clockMs = 0; ///< panel time modulo kClockMs: phase of the heart icon
    std::uint32_t idleMs = 0;  ///< time since the last key, at most kIdleLimitMs; phase of blinking
    std::uint8_t held = 0;     ///< pressed keys, one bit each in the order of kKeys
    Key repeatKey = Key::Plus; ///< the key that repeats while repeatMs is not 0
    std::uint16_t repeatMs = 0; ///< time until the next repeat; 0: none
    PendingValues pending{};    ///< sent when the group of `screen` is left
    ParameterAccess access{};   ///< from the last Refresh
    friend bool operator==(const State&, const State&) = default;
};
static_assert(std::is_trivially_copyable_v<State>);

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
    bool accepted = false; ///< done; of a write: the meter now has exactly the written value
    bool deferred = false; ///< copied from the WriteParameter that it answers
};
/// A new snapshot or new access rights: opens or closes the editor accordingly.
struct Refresh {
    ParameterAccess access{};
};
using Input = std::variant<KeyDown, KeyUp, Tick, Answer, Refresh>;

/// Requests of the panel to the meter.
struct WriteParameter {
    Parameter parameter{};
    std::int32_t value = 0;
    bool deferred = false; ///< from State::pending: the panel does not wait for the answer
    friend bool operator==(const WriteParameter&, const WriteParameter&) = default;
};
struct RunCommand {
    Command command;
    friend bool operator==(const RunCommand&, const RunCommand&) = default;
};
using Effect = std::variant<WriteParameter, RunCommand>;

struct Step {
    State state;
    std::vector<Effect> effects;
};

/// The home state: the first summary screen (real energy), no key held, no editor open.
[[nodiscard]] State homeState(SystemType type);

/// A state that shows `screen` (or the nearest one that the meter has) without keys or flashes and
/// with all parameters editable, for contact sheets and tests.
[[nodiscard]] State stateAt(ScreenId screen, const MeterSnapshot& meter);

/// The complete behaviour of the panel as a pure function: the state after `input`, and the
/// requests to the meter. A screen that the meter does not have is first left for the nearest one,
/// an unknown screen for the home screen.
[[nodiscard]] Step reduce(const State& state, const Input& input, const MeterSnapshot& meter);

} // namespace s4k::panel
