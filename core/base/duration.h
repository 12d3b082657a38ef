// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace s4k {

/// The longest duration that is accepted, and the cause in the error for a longer one.
struct DurationLimit {
    double seconds = 0;
    TextId refusal;
};

/// Parses a duration such as `90s`, `500ms`, `1.5min` or `2h` and returns seconds, 0 to the limit.
/// A duration is digits with at most one point, followed by a unit. `thing` names the word in the
/// error.
[[nodiscard]] Result<double> parseDuration(const Text& thing, std::string_view word,
                                           const DurationLimit& limit);

} // namespace s4k
