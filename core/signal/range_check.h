// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace s4k {

/// Shortest decimal text of a number, with a point in every locale.
[[nodiscard]] std::string numberText(double value);

/// Asks one question after the other and keeps the first that is answered with no.
class RangeCheck {
public:
    /// `value` must lie in low..high; `unit` may be empty.
    RangeCheck& range(const Text& thing, double value, double low, double high,
                      const TextValue& unit);
    /// Any other condition.
    RangeCheck& require(bool condition, Error error);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] Result<Done> result() const;

private:
    std::optional<Error> m_error;
};

} // namespace s4k
