// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/widgets/fitted_number.h"

#include <QString>

namespace s4k::ui {

/// Number of decimals, 0 to 3, that gives a resolution of a thousandth of `fullScale` or finer; 0
/// where `fullScale` is not positive. It depends on the settings only, so that numbers keep their
/// place while they change.
[[nodiscard]] int decimalsFor(double fullScale);

/// Numbers of decimals for all readings shown with one configuration.
struct Decimals {
    int volts = 1;
    int amps = 1;
    int kilowatts = 1;
    int powerFactor = 3;
    int hertz = 2;
    friend bool operator==(const Decimals&, const Decimals&) = default;
};
/// Decimals that suit system voltage, CT rating and maximum power of these settings.
[[nodiscard]] Decimals decimalsOf(const Settings& settings);

/// `3L-1n 480 V CT 100 A`, and the PT ratio if it is not 1.
[[nodiscard]] QString systemSummary(const Settings& settings);

/// Run time of the meter as `h:mm:ss`, with the number of days in front from one day on.
[[nodiscard]] QString formatMeterTime(double seconds);

} // namespace s4k::ui
