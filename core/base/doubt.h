// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace s4k {

/// How what a reader of a file gives differs from what the file says plainly.
enum class DoubtCode : std::uint8_t {
    Guessed, ///< the file does not say it; the reader chose it
    LeftOut, ///< the file holds it; the reader did not take it
    Missing, ///< the reader expected it; the file does not hold it
    Changed  ///< the reader gives another value than the file
};

/// `guessed`, `left out`, `missing`, `changed`.
[[nodiscard]] constexpr std::string_view nameOf(DoubtCode code) {
    switch (code) {
    case DoubtCode::Guessed:
        return "guessed";
    case DoubtCode::LeftOut:
        return "left out";
    case DoubtCode::Missing:
        return "missing";
    case DoubtCode::Changed:
        break;
    }
    return "changed";
}

/// One thing that a person should know before trusting what was read from a file. Every reader of a
/// file returns a list of them. Window, stderr and `--json` show the same list.
struct Doubt {
    DoubtCode code = DoubtCode::Guessed;
    Text where; ///< `channel 4 IA`, `line 17`
    Text text;  ///< a sentence without the place
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

using Doubts = std::vector<Doubt>;

} // namespace s4k
