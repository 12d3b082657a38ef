// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comtrade/comtrade_data.h"
#include "core/recording/recording.h"

namespace s4k::comtrade {

/// Makes a recording from a configuration and its data: primary values in V and A, short gaps
/// bridged. `file`: names for messages.
[[nodiscard]] Result<Recording> assemble(const Config& config, std::span<const std::uint8_t> dat,
                                         const DataFile& file);

} // namespace s4k::comtrade
