// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/nice_ceiling.h"

#include <cmath>

namespace s4k::ui {

double niceCeiling(double value) {
    if (!(value > 0) || !std::isfinite(value))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    return 10 * power;
}

} // namespace s4k::ui
