// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/words.h"

#include "core/signal/range_check.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace s4k::session {

namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestList = 60;
constexpr TextId kOutside = S4K_TEXT("Options", "it is outside the range");

/// Parses all of `text` as a T; anything left over is a failure.
template <typename T>
bool readAll(std::string_view text, T& out) {
    const char* end = text.data() + text.size();
    const auto [stop, status] = std::from_chars(text.data(), end, out);
    return status == std::errc{} && stop == end;
}

Error refusal(const TextValue& thing, std::string_view text, TextId cause, const TextValue& min,
              const TextValue& max) {
    return {Text::inRow(thing), std::string(text), cause,
            S4K_TEXT("Options", "give a number of %1 to %2").with(min, max)};
}

/// Single-character edits (insert, delete, replace) that turn one word into the other.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

const std::string* nearest(std::string_view word, std::span<const std::string> known) {
    const std::string* best = nullptr;
    std::size_t bestDistance = 1 + word.size() / 2;
    for (const std::string& candidate : known) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = &candidate;
        }
    }
    return best;
}

Text listOf(std::span<const std::string> known) {
    std::string text;
    for (std::size_t i = 0; i < known.size() && i < kLongestList; ++i)
        text += (i == 0 ? "" : ", ") + known[i];
    if (known.size() > kLongestList)
        return S4K_TEXT("Options", "%1 ... (%2 in all)").with(text, known.size());
    return Text::verbatim(text);
}

} // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i)
        if (i == text.size() || text[i] == separator) {
            parts.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
    return parts;
}

Result<std::int64_t> parseWhole(const TextValue& thing, std::string_view text, std::int64_t min,
                                std::int64_t max) {
    std::int64_t value = 0;
    const bool read = readAll(text, value);
    if (!read || value < min || value > max)
        return refusal(thing, text,
                       read ? kOutside : S4K_TEXT("Options", "it is not a whole number"), min, max);
    return value;
}

Result<double> parseDecimal(const TextValue& thing, std::string_view text, double min, double max) {
    double value = 0;
    const bool read = readAll(text, value) && std::isfinite(value);
    if (!read || value < min || value > max)
        return refusal(thing, text,
                       read ? kOutside : S4K_TEXT("Options", "it is not a finite number"),
                       Number{numberText(min)}, Number{numberText(max)});
    return value;
}

Text whatExists(std::string_view word, std::span<const std::string> known) {
    const Text list = listOf(known);
    if (const std::string* best = nearest(word.substr(0, kLongestWord), known))
        return S4K_TEXT("Options", "did you mean %1? there are: %2").with(*best, list);
    return S4K_TEXT("Options", "there are: %1").with(list);
}

} // namespace s4k::session
