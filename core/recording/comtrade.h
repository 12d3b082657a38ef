// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/comtrade_data.h"
#include "core/recording/recording.h"

namespace s4k::comtrade {

/// The recording a configuration and its data make: primary values in V and A, short gaps bridged.
[[nodiscard]] Result<Recording> assemble(const Config& config, std::span<const std::uint8_t> dat,
                                         const DataFile& file);

} // namespace s4k::comtrade
