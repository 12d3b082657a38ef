// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k::store {

/// Time in ms since 1970 UTC of an ISO 8601 text: `2026-03-01`, `2026-03-01T12:34`, with seconds
/// and a fraction, with `Z` or an offset, with a blank for the T. Without an offset it is UTC.
/// Digits beyond the millisecond are cut off. nullopt: no time of the years 1970 to 9999.
[[nodiscard]] std::optional<std::int64_t> parseIsoTime(std::string_view text);

} // namespace s4k::store
