// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_numbers.h"

#include "core/base/words.h"
#include "core/units/readings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace s4k::store {

namespace {

constexpr std::size_t kLongestNumber = 60;
constexpr std::array<std::string_view, 13> kNoValue{
    "null", "nan", "na", "n/a", "-", "--", "---", "----", "inf", "-inf", "none", "nil", "#n/a"};
// Blanks that group thousands: a blank, an apostrophe, a no-break space and a narrow one.
constexpr std::array<std::string_view, 5> kGroupers{" ", "'", "\xC2\xA0", "\xE2\x80\xAF",
                                                    "\xE2\x80\x99"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isNoValue(std::string_view cell) {
    return cell.empty() || (cell.size() <= 5 && std::find(kNoValue.begin(), kNoValue.end(),
                                                          lowerCase(cell)) != kNoValue.end());
}

std::string_view withoutSign(std::string_view text) {
    if (!text.empty() && (text.front() == '+' || text.front() == '-'))
        text.remove_prefix(1);
    return text;
}

std::optional<double> plainNumber(std::string_view text) {
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    if (withoutSign(text).empty() ||
        !(isDigit(withoutSign(text)[0]) || withoutSign(text)[0] == '.'))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size())
        return std::nullopt;
    if (error == std::errc::result_out_of_range || (error == std::errc() && !std::isfinite(value)))
        return Readings::kNotValid;
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

/// Whether the digits before the decimal sign are groups of thousands: `1.234.567`.
bool areGroups(std::string_view digits, char sign) {
    std::size_t group = digits.find(sign);
    if (group == std::string_view::npos || group == 0 || group > 3 || digits[0] == '0' ||
        !std::all_of(digits.begin(), digits.end(), [=](char c) { return isDigit(c) || c == sign; }))
        return false;
    for (;;) {
        const std::size_t begin = group + 1;
        group = std::min(digits.find(sign, begin), digits.size());
        if (group - begin != 3)
            return false;
        if (group == digits.size())
            return true;
    }
}

/// The number without blanks and apostrophes between its groups; nullopt: it has none, or they do
/// not stand between groups.
std::optional<std::string> ungrouped(std::string_view cell, char decimal) {
    const std::string_view digits = withoutSign(cell);
    for (const std::string_view grouper : kGroupers) {
        if (digits.find(grouper) == std::string_view::npos)
            continue;
        std::string marked;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            const bool here = digits.substr(i, grouper.size()) == grouper;
            marked += here ? '_' : digits[i];
            i += here ? grouper.size() - 1 : 0;
        }
        const std::string_view whole = std::string_view(marked).substr(0, marked.find(decimal));
        if (!areGroups(whole, '_') || marked.find('_', whole.size()) != std::string::npos)
            return std::nullopt;
        marked.erase(std::remove(marked.begin(), marked.end(), '_'), marked.end());
        return std::string(cell.substr(0, cell.size() - digits.size())) + marked;
    }
    return std::nullopt;
}

std::optional<double> rewritten(std::string text, NumberStyle style) {
    const char other = style.decimal == '.' ? ',' : '.';
    if (text.find(other) != std::string::npos) {
        const std::string_view digits = withoutSign(text);
        if (!style.grouped || !areGroups(digits.substr(0, digits.find(style.decimal)), other) ||
            text.rfind(other) > text.find(style.decimal))
            return std::nullopt;
        text.erase(std::remove(text.begin(), text.end(), other), text.end());
    }
    std::replace(text.begin(), text.end(), style.decimal, '.');
    return plainNumber(text);
}

NumberSign signOfOne(std::string_view digits, char sign) {
    const bool point = sign == '.';
    const std::size_t at = digits.find(sign);
    if (digits.find(sign, at + 1) != std::string_view::npos) {
        if (!areGroups(digits, sign))
            return NumberSign::NoNumber;
        return point ? NumberSign::PointsGroup : NumberSign::CommasGroup;
    }
    if (areGroups(digits, sign))
        return point ? NumberSign::MaybePoint : NumberSign::MaybeComma;
    std::string plain(digits);
    plain[at] = '.';
    if (!plainNumber(plain))
        return NumberSign::NoNumber;
    return point ? NumberSign::Point : NumberSign::Comma;
}

} // namespace

std::optional<double> numberIn(std::string_view cell, NumberStyle style) {
    if (isNoValue(cell))
        return Readings::kNotValid;
    if (cell.size() > kLongestNumber)
        return std::nullopt;
    if (style.decimal == '.' || cell.find('.') == std::string_view::npos)
        if (const auto value = plainNumber(cell))
            return value;
    auto text = ungrouped(cell, style.decimal);
    return rewritten(text ? *std::move(text) : std::string(cell), style);
}

NumberSign signOf(std::string_view cell) {
    if (isNoValue(cell))
        return NumberSign::Nothing;
    if (cell.size() > kLongestNumber)
        return NumberSign::NoNumber;
    std::string_view digits = withoutSign(cell);
    const bool points = digits.find('.') != std::string_view::npos;
    const bool commas = digits.find(',') != std::string_view::npos;
    if (digits.empty() || (!isDigit(digits[0]) && digits[0] != '.' && digits[0] != ','))
        return NumberSign::NoNumber;
    if (points && commas) {
        const bool decimalComma = digits.rfind(',') > digits.rfind('.');
        if (numberIn(cell, {decimalComma ? ',' : '.', true}))
            return decimalComma ? NumberSign::PointsGroup : NumberSign::CommasGroup;
        return NumberSign::NoNumber;
    }
    if (!points && !commas)
        return numberIn(cell, {}) ? NumberSign::Plain : NumberSign::NoNumber;
    if (const auto plain = ungrouped(cell, points ? '.' : ','))
        return signOfOne(withoutSign(*plain), points ? '.' : ',');
    return signOfOne(digits, points ? '.' : ',');
}

} // namespace s4k::store
