// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"

#include <string>

namespace s4k::recorded {

/// `VA` ... `IC`.
[[nodiscard]] std::string inputName(std::size_t input);

/// `ch 1 "Va-g"`; without the number when the file gives none.
[[nodiscard]] std::string placeOf(const RecordedChannel& channel);

/// Whether the channel is a line-to-line quantity. A recording with `U11` or `U40` numbers its
/// channels; its `U12` is none.
[[nodiscard]] bool isLineToLine(const Recording& recording, const RecordedChannel& channel);

} // namespace s4k::recorded
