// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/words.h"

#include "core/signal/range_check.h"

#include <charconv>
#include <cmath>

namespace s4k::session {

namespace {

/// Parses all of `text` as a T; anything left over is a failure.
template <typename T>
bool readAll(std::string_view text, T& out) {
    const char* end = text.data() + text.size();
    const auto [stop, status] = std::from_chars(text.data(), end, out);
    return status == std::errc{} && stop == end;
}

Error refusal(std::string_view thing, std::string_view text, const char* cause,
              const std::string& min, const std::string& max) {
    return {std::string(thing), std::string(text), cause, "give a number of " + min + " to " + max};
}

} // namespace

Result<std::int64_t> parseWhole(std::string_view thing, std::string_view text, std::int64_t min,
                                std::int64_t max) {
    std::int64_t value = 0;
    const bool read = readAll(text, value);
    if (!read || value < min || value > max)
        return refusal(thing, text, read ? "it is outside the range" : "it is not a whole number",
                       std::to_string(min), std::to_string(max));
    return value;
}

Result<double> parseDecimal(std::string_view thing, std::string_view text, double min, double max) {
    double value = 0;
    const bool read = readAll(text, value) && std::isfinite(value);
    if (!read || value < min || value > max)
        return refusal(thing, text, read ? "it is outside the range" : "it is not a finite number",
                       numberText(min), numberText(max));
    return value;
}

} // namespace s4k::session
