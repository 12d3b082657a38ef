// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/poll_options.h"
#include "core/units/readings.h"

#include <string>

namespace s4k::cli {

/// The measured values in a register image.
[[nodiscard]] Readings readingsIn(const RegisterImage& image);

/// Heading of the CSV output.
[[nodiscard]] std::string pollHeading();

/// The reading of `meter` in the format of `options`; needs hasImage(). `time`: ISO 8601.
[[nodiscard]] std::string pollText(const link::ModbusMeter& meter, const PollOptions& options,
                                   const std::string& time);

} // namespace s4k::cli
