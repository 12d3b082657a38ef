// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/quantity.h"

#include <array>
#include <cmath>
#include <limits>

namespace s4k {

/// Values of one moment: a double for each Quantity in SI units (V, A, W, var, VA, Hz, Wh, varh,
/// VAh; power factor 0..1; counts). A value that is not known or not valid in the system type is
/// NaN, as are all values of a new object. @source own design
class Readings {
public:
    static constexpr double kNotValid = std::numeric_limits<double>::quiet_NaN();

    constexpr Readings() { m_values.fill(kNotValid); }

    constexpr double operator[](Quantity q) const { return m_values[index(q)]; }
    constexpr double& operator[](Quantity q) { return m_values[index(q)]; }
    [[nodiscard]] bool isValid(Quantity q) const { return !std::isnan(m_values[index(q)]); }

private:
    std::array<double, kQuantityCount> m_values{};
};

} // namespace s4k
