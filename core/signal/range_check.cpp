// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/range_check.h"

#include <array>
#include <charconv>

namespace s4k {

std::string numberText(double value) {
    std::array<char, 32> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

namespace {

Text amount(double value, const TextValue& unit) {
    const Number number{numberText(value)};
    return unit == TextValue("") ? Text::inRow(number) : Text::inRow(number, " ", unit);
}

} // namespace

RangeCheck& RangeCheck::range(const Text& thing, double value, double low, double high,
                              const TextValue& unit) {
    if (m_error || (value >= low && value <= high))
        return *this;
    const Text cause = value < low    ? S4K_TEXT("Signal", "below %1").with(amount(low, unit))
                       : value > high ? S4K_TEXT("Signal", "above %1").with(amount(high, unit))
                                      : S4K_TEXT("Signal", "not a number");
    m_error =
        Error{thing, numberText(value), cause,
              S4K_TEXT("Signal", "give %1 to %2").with(Number{numberText(low)}, amount(high, unit)),
              true};
    return *this;
}

RangeCheck& RangeCheck::require(bool condition, Error error) {
    if (!m_error && !condition)
        m_error = std::move(error);
    return *this;
}

Result<Done> RangeCheck::result() const {
    if (m_error)
        return *m_error;
    return Done{};
}

} // namespace s4k
