// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/widgets/fitted_number.h"

#include <QString>

namespace s4k::ui {

/// Decimals that a value of `fullScale` deserves: a resolution of a thousandth of full scale or
/// finer, 0..3. Depends on the configuration only, so numbers keep their place while they change.
[[nodiscard]] int decimalsFor(double fullScale);

/// Decimals of everything shown for one configuration.
struct Decimals {
    int volts = 1;
    int amps = 1;
    int kilowatts = 1;
    int powerFactor = 3;
    int hertz = 2;
    friend bool operator==(const Decimals&, const Decimals&) = default;
};
[[nodiscard]] Decimals decimalsOf(const Settings& settings);

/// `3L-1n 480 V CT 100 A`, with the PT ratio where there is one.
[[nodiscard]] QString systemSummary(const Settings& settings);

/// Meter time as `h:mm:ss`, with days in front from the first day on.
[[nodiscard]] QString formatMeterTime(double seconds);

} // namespace s4k::ui
