// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace s4k {

/// Shortest text that reads back to the same number, with a point as decimal sign: `480`, `0.5`,
/// `1e+09`.
[[nodiscard]] std::string numberText(double value);

/// Checks one condition after the other and keeps the error of the first that is not met.
class RangeCheck {
public:
    /// Requires `value` in low..high; NaN does not meet it. `unit` may be empty.
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
