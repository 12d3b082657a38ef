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

RangeCheck& RangeCheck::range(std::string_view thing, double value, double low, double high,
                              std::string_view unit) {
    if (m_error || (value >= low && value <= high))
        return *this;
    const std::string space = unit.empty() ? "" : " ";
    const std::string suffix = space + std::string(unit);
    m_error = Error{std::string(thing), numberText(value),
                    value < low    ? "below " + numberText(low) + suffix
                    : value > high ? "above " + numberText(high) + suffix
                                   : "not a number",
                    "give " + numberText(low) + " to " + numberText(high) + suffix};
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
