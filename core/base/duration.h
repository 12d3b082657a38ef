// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace s4k {

/// The longest duration that is accepted, and the cause that refuses a longer one.
struct DurationLimit {
    double seconds;
    TextId refusal;
};

/// Seconds of a word like `90s`, `500ms`, `1.5min` or `2h`, 0 to the limit: digits with at most one
/// point, and a unit. `thing` names the word in the error.
[[nodiscard]] Result<double> parseDuration(const Text& thing, std::string_view word,
                                           const DurationLimit& limit);

} // namespace s4k
