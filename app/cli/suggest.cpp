// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace s4k::cli {

namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestList = 60;

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

} // namespace

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

std::string whatExists(std::string_view word, std::span<const std::string> known) {
    std::string text;
    if (const std::string* best = nearest(word.substr(0, kLongestWord), known))
        text = "did you mean " + *best + "? ";
    text += "there are: ";
    for (std::size_t i = 0; i < known.size() && i < kLongestList; ++i)
        text += (i == 0 ? "" : ", ") + known[i];
    if (known.size() > kLongestList)
        text += " ... (" + std::to_string(known.size()) + " in all)";
    return text;
}

} // namespace s4k::cli
