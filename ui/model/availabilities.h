// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <array>

namespace s4k::ui {

/// What can be set on a meter, in the order of the parameters.
using Availabilities = std::array<Availability, kParameterCount>;

} // namespace s4k::ui
