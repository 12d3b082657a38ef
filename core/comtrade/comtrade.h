// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"
#include "core/recording/recording_encoding.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace s4k {

/// Parses COMTRADE 1991, 1999 and 2013 with ASCII, BINARY, BINARY32 or FLOAT32 data. Values are
/// primary: those marked S are multiplied by the ratio. Values outside the range of their channel
/// are missing; gaps of at most 2 ms are bridged; missing values in longer gaps are NaN. Samples
/// taken at changing rates are resampled to the highest of them. Digital channels are left out. A
/// data file with fewer or more records than promised gives those that it holds, at most the
/// promised ones. `encoding`: of the names. `name`: file name for messages. Errors give
/// file:line:column, or file: byte in binary data. @source IEEE C37.111
[[nodiscard]] Result<Recording> parseComtrade(std::string_view cfg,
                                              std::span<const std::uint8_t> dat,
                                              std::string_view name,
                                              Encoding encoding = Encoding::Detect);

/// Parses the single-file form of COMTRADE 2013 (.cff).
[[nodiscard]] Result<Recording> parseComtradeCff(std::span<const std::uint8_t> cff,
                                                 std::string_view name,
                                                 Encoding encoding = Encoding::Detect);

} // namespace s4k
