// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/poll_options.h"
#include "core/units/readings.h"

#include <string>

namespace s4k::cli {

/// What a live meter measures, from its image.
[[nodiscard]] Readings readingsIn(const RegisterImage& image);

/// The heading of a CSV file of readings.
[[nodiscard]] std::string pollHeading();

/// One reading of `meter`, which has an image, taken at `time` (ISO 8601).
[[nodiscard]] std::string pollText(const link::ModbusMeter& meter, const PollOptions& options,
                                   const std::string& time);

} // namespace s4k::cli
