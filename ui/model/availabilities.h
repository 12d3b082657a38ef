// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <array>

namespace s4k::ui {

/// Whether each parameter of a meter can be set and why not, in the order of Parameter.
using Availabilities = std::array<Availability, kParameterCount>;

} // namespace s4k::ui
