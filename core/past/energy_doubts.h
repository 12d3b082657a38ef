// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/doubt.h"
#include "core/past/energy_book.h"

#include <functional>
#include <string>
#include <vector>

namespace s4k::past {

/// The findings of an energy book as doubts for a person, in their order. `timeText` writes a time,
/// given in ms since 1970 UTC.
[[nodiscard]] Doubts energyDoubts(const std::vector<EnergyFinding>& findings,
                                  const std::function<std::string(std::int64_t)>& timeText);

} // namespace s4k::past
