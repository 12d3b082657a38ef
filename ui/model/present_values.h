// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/widgets/fitted_number.h"

#include <QString>

namespace s4k::ui {

/// The smallest number of decimals that resolves a thousandth of `fullScale`. It is 3 at most, also
/// for a full scale below 1, and 0 where `fullScale` is not positive.
[[nodiscard]] int decimalsFor(double fullScale);

/// Numbers of decimals of all readings of one meter. They depend on its settings only, so that a
/// number keeps its place while it changes.
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

/// System type, system voltage and CT rating, `3L-1n  480 V  CT 100 A`, and the PT ratio if it is
/// not 1.
[[nodiscard]] QString systemSummary(const Settings& settings);

/// Run time of the meter as `2:03:04`, from one day on with the days in front: `1 d 2:03:04`. A
/// negative time is shown as 0.
[[nodiscard]] QString formatMeterTime(double seconds);

} // namespace s4k::ui
