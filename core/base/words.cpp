// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace s4k {

namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestList = 60;
constexpr std::size_t kLongestValue = 80;
constexpr std::string_view kBlanks = " \t\r";

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Number of single-character edits (insert, delete, replace) that turn one word into the other.
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

std::vector<Word> wordsOf(std::string_view line) {
    std::vector<Word> words;
    for (std::size_t at = line.find_first_not_of(kBlanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(kBlanks, at), line.size());
        words.push_back({line.substr(at, end - at), at + 1});
        at = line.find_first_not_of(kBlanks, end);
    }
    return words;
}

bool equalNoCase(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

std::string lowerCase(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = lower(c);
    return out;
}

Error placed(std::string_view source, int line, RefusedWord refused) {
    Error error = std::move(refused.error);
    error.thing = Text::inRow(source, ":", line, ":", refused.column, ": ", error.thing);
    if (error.value.size() > kLongestValue)
        error.value = error.value.substr(0, kLongestValue) + "...";
    return error;
}

Text whatExists(std::string_view word, std::span<const std::string> known) {
    std::string list;
    for (std::size_t i = 0; i < known.size() && i < kLongestList; ++i)
        list += (i == 0 ? "" : ", ") + known[i];
    const Text names = known.size() > kLongestList
                           ? S4K_TEXT("Words", "%1 ... (%2 in all)").with(list, known.size())
                           : Text::verbatim(list);
    if (const std::string* best = nearest(word.substr(0, kLongestWord), known))
        return S4K_TEXT("Words", "did you mean %1? there are: %2").with(*best, names);
    return S4K_TEXT("Words", "there are: %1").with(names);
}

} // namespace s4k
