// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/panel/panel.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace s4k::panel {

/// One step of a key script: a key press or a wait.
struct KeyStep {
    enum class Kind : std::uint8_t {
        Press,
        Wait
    };
    Kind kind = Kind::Press;
    Key key = Key::Back;            ///< ignored for Wait
    std::uint32_t milliseconds = 0; ///< duration of the press or the wait; a press may have 0
    friend bool operator==(const KeyStep&, const KeyStep&) = default;
};

/// Limits of a script: the sum of its waits and holds in ms (one day), and the number of its steps.
inline constexpr std::uint32_t kMaxWalkMs = 24U * 3600 * 1000;
inline constexpr std::size_t kMaxWalkSteps = 10'000;

/// Parses a key script. Words are separated by blanks, tabs or line ends; a word is a key name
/// (`back`, `minus`, `plus`, `next`), one or more key signs (`<`, `-`, `+`, `>`), a wait such as
/// `wait:1500ms` or a hold such as `hold:plus:2s`. A text without words gives no steps. An error
/// names `source`, line and column.
[[nodiscard]] Result<std::vector<KeyStep>> parseKeyScript(std::string_view text,
                                                          std::string_view source);

/// Timing of a key script.
struct Pace {
    std::uint32_t gapMs = 1500; ///< pause between two keys, unless a wait is between them
    bool gapFirst = false;      ///< also pause before the script if it begins with a key
    /// Required: lets this time pass, on the panel with Panel::advance.
    std::function<void(std::uint32_t milliseconds)> pass;
    std::function<void()> afterStep = {}; ///< called after each step; may be empty
};

/// Presses and releases the keys of `steps` on `panel`, and calls `pace.pass` for waits, holds and
/// gaps. Returns after the last step.
void walk(Panel& panel, std::span<const KeyStep> steps, const Pace& pace);

} // namespace s4k::panel
