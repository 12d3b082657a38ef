// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/signal/living_load.h"
#include "core/signal/synthesis.h"

namespace s4k {

/// A steady balanced load that suits a meter so configured: its voltage, half its CT rating, PF
/// 0.9.
/// @source own design
[[nodiscard]] LoadSpec steadyLoadFor(const Settings& settings);

/// The living load that suits a meter so configured. On A + N at most 347 V times the PT ratio: the
/// factory's 600 V are meant between lines and would only be an alert. Meters with different
/// addresses hang on different buildings. @source own design; manual, "Measured AC Voltage"
[[nodiscard]] LivingLoadSpec livingLoadFor(const Settings& settings);

} // namespace s4k
