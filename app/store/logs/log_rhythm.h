// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace s4k::store {

/// How the rows of a log follow each other.
struct LogRhythm {
    std::int64_t longestMs = 0; ///< longest step that is not a gap; 0: not known
    bool onChange = false;      ///< without a usual step: rows were written when values changed
};

/// The rhythm of ascending times, from the median of their steps.
/// @source own design
[[nodiscard]] LogRhythm rhythmOf(const std::vector<std::int64_t>& timesMs);

} // namespace s4k::store
