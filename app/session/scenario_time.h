// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace s4k::session {

/// Seconds that a word like `90s`, `500ms`, `1.5min` or `2h` tells, 0 to kMaxScenarioSeconds.
[[nodiscard]] Result<double> parseTime(std::string_view word);

} // namespace s4k::session
