// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k::store {

/// Reads ISO 8601 (`2026-03-01`, `2026-03-01T12:34`, with seconds, with a fraction, with `Z` or an
/// offset, a blank for the T); without an offset it is UTC. Nothing when it is no time of the years
/// 1970 to 9999. Digits beyond the millisecond are cut off.
[[nodiscard]] std::optional<std::int64_t> parseIsoTime(std::string_view text);

} // namespace s4k::store
