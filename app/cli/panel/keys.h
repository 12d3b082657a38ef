// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/panel/key.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace s4k::cli {

/// One step of a walk over the keys.
struct KeyStep {
    enum class Kind : std::uint8_t {
        Tap,
        Hold,
        Wait
    };
    Kind kind = Kind::Tap;
    panel::Key key = panel::Key::Back; ///< not of a Wait
    std::uint32_t milliseconds = 0;    ///< held or waited
    friend bool operator==(const KeyStep&, const KeyStep&) = default;
};

/// Longest walk: a day of virtual time in all, 10 000 steps.
inline constexpr std::uint32_t kMaxWalkMs = 24U * 3600 * 1000;
inline constexpr std::size_t kMaxSteps = 10'000;

/// KEYS of `s4k press`: words separated by blanks, each `back minus plus next`, signs `< - + >`
/// (also several in one word), `wait:1500ms` or `hold:plus:2s`.
[[nodiscard]] Result<std::vector<KeyStep>> parseKeys(std::string_view text);

/// `1500ms`, `2s`, `1.5s`, `5min` or `1h` in milliseconds, at most kMaxWalkMs; `thing` names it in
/// the error.
[[nodiscard]] Result<std::uint32_t> parseDuration(std::string_view thing, std::string_view text);

} // namespace s4k::cli
