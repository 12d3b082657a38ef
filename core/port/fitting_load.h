// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/signal/living_load.h"
#include "core/signal/synthesis.h"

namespace s4k {

/// A steady balanced load for the settings of a meter: its system voltage, half of its CT rating,
/// power factor 0.9.
/// @source own design
[[nodiscard]] LoadSpec steadyLoadFor(const Settings& settings);

/// A varying load for the settings of a meter. In type 10 (A + N) at most 347 V times the PT ratio:
/// the factory default of 600 V is a line-to-line voltage and would only raise an alert. Meters
/// with different addresses get different loads. @source own design; manual, "Measured AC Voltage"
[[nodiscard]] LivingLoadSpec livingLoadFor(const Settings& settings);

} // namespace s4k
