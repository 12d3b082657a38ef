// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_number_style.h"

#include "app/store/logs/csv_rows.h"

#include <algorithm>
#include <array>

namespace s4k::store {

namespace {

constexpr std::size_t kSigns = 9;

/// How often each sign occurs in a column, and the first cell with it.
struct Signs {
    std::array<std::size_t, kSigns> counts{};
    std::array<std::string_view, kSigns> examples{};
    std::string_view column;

    [[nodiscard]] std::size_t operator[](NumberSign sign) const {
        return counts.at(static_cast<std::size_t>(sign));
    }
    [[nodiscard]] std::string_view example(NumberSign sign) const {
        return examples.at(static_cast<std::size_t>(sign));
    }
    /// Whether most cells that say something are numbers.
    [[nodiscard]] bool areNumbers() const {
        std::size_t numbers = 0;
        for (std::size_t i = 2; i < kSigns; ++i)
            numbers += counts.at(i);
        return numbers >= (*this)[NumberSign::NoNumber];
    }
};

Signs signsOf(const SampleColumn& column) {
    Signs signs;
    signs.column = column.name;
    for (const std::string_view cell : column.cells) {
        const auto at = static_cast<std::size_t>(signOf(cell));
        if (signs.counts.at(at)++ == 0)
            signs.examples.at(at) = cell;
    }
    return signs;
}

/// The signs that mean the same for one decimal sign.
struct Side {
    char decimal;
    NumberSign sure;   ///< it is the decimal sign
    NumberSign maybe;  ///< it is that, or groups thousands
    NumberSign groups; ///< it groups thousands
};
constexpr Side kPoint{'.', NumberSign::Point, NumberSign::MaybePoint, NumberSign::PointsGroup};
constexpr Side kComma{',', NumberSign::Comma, NumberSign::MaybeComma, NumberSign::CommasGroup};

using AllSigns = std::vector<Signs>;

const Signs* firstWith(const AllSigns& all, NumberSign sign) {
    const auto at =
        std::find_if(all.begin(), all.end(), [sign](const Signs& s) { return s[sign] > 0; });
    return at == all.end() ? nullptr : &*at;
}

bool isProven(const AllSigns& all, const Side& side, const Side& other) {
    return firstWith(all, side.sure) != nullptr || firstWith(all, other.groups) != nullptr;
}

Error refused(const std::string& name, const AllSigns& all, NumberSign sign) {
    const Signs& column = *firstWith(all, sign);
    return twoMeanings(Text::verbatim(name), column.example(sign), column.column);
}

Doubt doubtOf(const Signs& column, Text text) {
    return {DoubtCode::Guessed, S4K_TEXT("Files", "column %1").with(shownCell(column.column)),
            std::move(text)};
}

/// Reads by `side`, which is proven.
Result<Done> takeProven(const std::string& name, const AllSigns& all, const Side& side,
                        const Side& other, LogShape& shape, Doubts& doubts) {
    if (firstWith(all, other.sure) != nullptr)
        return refused(name, all, other.sure);
    if (firstWith(all, side.groups) != nullptr)
        return refused(name, all, side.groups);
    shape.numbers = {side.decimal, firstWith(all, other.groups) != nullptr};
    const Signs* grouped = firstWith(all, other.maybe);
    if (grouped == nullptr)
        return Done{};
    if (!shape.numbers.grouped)
        return refused(name, all, other.maybe);
    doubts.push_back(doubtOf(*grouped, S4K_TEXT("Files", "%1 is taken as a number with groups of "
                                                         "thousands")
                                           .with(shownCell(grouped->example(other.maybe)))));
    return Done{};
}

/// Reads by `side` although all its numbers have three digits after the sign: `230.125`.
Result<Done> takeLikely(const std::string& name, const AllSigns& all, const Side& side,
                        LogShape& shape, Doubts& doubts) {
    // A comma cannot be written without quotes between commas, so that a point there is decimal.
    const bool isUsual = side.decimal == '.' && shape.separator == ',';
    shape.numbers = {side.decimal, false};
    for (const Signs& column : all) {
        if (column[side.maybe] == 0)
            continue;
        const bool isMixed = column[NumberSign::Plain] > 0;
        if (isMixed && !isUsual)
            return twoMeanings(Text::verbatim(name), column.example(side.maybe), column.column);
        if (isMixed || !isUsual)
            doubts.push_back(
                doubtOf(column, S4K_TEXT("Files", "%1 is taken as a number with three decimals")
                                    .with(shownCell(column.example(side.maybe)))));
    }
    return Done{};
}

} // namespace

Error twoMeanings(Text place, std::string_view cell, std::string_view column) {
    return {
        std::move(place), shownCell(cell),
        S4K_TEXT("Files", "its decimal sign is not certain, in the column %1")
            .with(shownCell(column)),
        S4K_TEXT("Files", "say whether the point or the comma is the decimal sign (--decimal)")};
}

Result<Done> guessNumbers(const std::vector<SampleColumn>& columns, const LogWish& wish,
                          const std::string& name, LogShape& shape, Doubts& doubts) {
    shape.numbersGiven = wish.decimal.has_value();
    if (wish.decimal) {
        shape.numbers = {*wish.decimal, true};
        return Done{};
    }
    AllSigns all;
    for (const SampleColumn& column : columns)
        if (Signs signs = signsOf(column); signs.areNumbers())
            all.push_back(signs);
    if (isProven(all, kPoint, kComma))
        return takeProven(name, all, kPoint, kComma, shape, doubts);
    if (isProven(all, kComma, kPoint))
        return takeProven(name, all, kComma, kPoint, shape, doubts);
    const bool points = firstWith(all, NumberSign::MaybePoint) != nullptr;
    const bool commas = firstWith(all, NumberSign::MaybeComma) != nullptr;
    if (points && commas)
        return refused(name, all, NumberSign::MaybePoint);
    if (points || commas)
        return takeLikely(name, all, points ? kPoint : kComma, shape, doubts);
    shape.numbers = {};
    return Done{};
}

} // namespace s4k::store
