// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace s4k {

/// Kind of difference between the contents of a file and the result of reading it.
enum class DoubtCode : std::uint8_t {
    Guessed, ///< the file does not contain it; the reader chose it
    LeftOut, ///< the file contains it; the result does not
    Missing, ///< the reader expected it; the file does not contain it
    Changed  ///< the result has another value than the file
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

/// A reason to doubt the result of reading a file. Each reader of files returns a list of them for
/// the user; window, stderr and `--json` show the same list.
struct Doubt {
    DoubtCode code = DoubtCode::Guessed;
    Text where; ///< `channel 4 IA`, `line 17`
    Text text;  ///< a sentence without the place
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

using Doubts = std::vector<Doubt>;

} // namespace s4k
