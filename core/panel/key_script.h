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
    Key key = Key::Back;            ///< not used by Wait
    std::uint32_t milliseconds = 0; ///< duration of the press or the wait
    friend bool operator==(const KeyStep&, const KeyStep&) = default;
};

/// Limits of a script: one day of panel time in all, 10 000 steps.
inline constexpr std::uint32_t kMaxWalkMs = 24U * 3600 * 1000;
inline constexpr std::size_t kMaxWalkSteps = 10'000;

/// Parses a key script: words separated by blanks, tabs or line ends, each `back minus plus next`,
/// signs `< - + >` (also several in one word), `wait:1500ms` or `hold:plus:2s`. An error names
/// `source`, line and column.
[[nodiscard]] Result<std::vector<KeyStep>> parseKeyScript(std::string_view text,
                                                          std::string_view source);

/// Timing of a key script.
struct Pace {
    std::uint32_t gapMs = 1500; ///< pause between two keys, unless a wait is between them
    bool gapFirst = false;      ///< also pause before the first key
    std::function<void(std::uint32_t milliseconds)> pass;
    std::function<void()> afterStep = {}; ///< may be empty
};

/// Presses the keys of `steps` on `panel`; `pace.pass` lets time pass.
void walk(Panel& panel, std::span<const KeyStep> steps, const Pace& pace);

} // namespace s4k::panel
