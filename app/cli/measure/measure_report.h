// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"
#include "core/registers/parameter.h"
#include "core/units/readings.h"

#include <string>

namespace s4k::cli {

/// One reading as a text table: total and phases in columns, alerts by name.
[[nodiscard]] std::string readingTable(const Readings& readings, const Settings& settings,
                                       std::uint16_t alerts);

/// Names of the set alert bits, or `none`.
[[nodiscard]] std::string alertNames(std::uint16_t alerts);

} // namespace s4k::cli
