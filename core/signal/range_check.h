// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace s4k {

/// Shortest decimal text of a number, always with a decimal point.
[[nodiscard]] std::string numberText(double value);

/// Checks one condition after the other and keeps the error of the first that is not met.
class RangeCheck {
public:
    /// Requires `value` in low..high; `unit` may be empty.
    RangeCheck& range(const Text& thing, double value, double low, double high,
                      const TextValue& unit);
    /// Requires any other condition.
    RangeCheck& require(bool condition, Error error);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Done, or the error of the first condition that was not met.
    [[nodiscard]] Result<Done> result() const;

private:
    std::optional<Error> m_error;
};

} // namespace s4k
