// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comtrade/comtrade_data.h"

#include <vector>

namespace s4k::comtrade {

/// Makes raw values outside the range of the channel missing (NaN). A range that more than 5 % of
/// the values leave, with different values, is a mistake of the file and is not used.
/// @return what was changed or guessed. @source IEEE C37.111; limit: own design
[[nodiscard]] Doubts applyRange(const AnalogChannel& channel, std::vector<double>& raw);

/// What is missing in the raw values of a channel.
[[nodiscard]] Doubts missingValues(const AnalogChannel& channel, const std::vector<double>& raw);

} // namespace s4k::comtrade
