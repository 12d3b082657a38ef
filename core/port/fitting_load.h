// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/signal/living_load.h"
#include "core/signal/synthesis.h"

namespace s4k {

/// A steady balanced load of 60 Hz for the settings of a meter: its system voltage, half of its CT
/// primary current, power factor 0.9 lagging.
/// @source own design
[[nodiscard]] LoadSpec steadyLoadFor(const Settings& settings);

/// A varying load for the settings of a meter: its system voltage, full scale the CT primary
/// current. In type 10 (A + N) the voltage is at most 347 V times the PT ratio: the factory default
/// of 600 V is a line-to-line voltage and would only raise an alert. Meters with different
/// addresses get different loads. @source own design; manual, "Measured AC Voltage"
[[nodiscard]] LivingLoadSpec livingLoadFor(const Settings& settings);

} // namespace s4k
