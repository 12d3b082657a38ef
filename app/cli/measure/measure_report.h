// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"
#include "core/registers/parameter.h"
#include "core/units/readings.h"

#include <string>

namespace s4k::cli {

/// One reading as a table for people: total and phases in columns, alerts in words.
[[nodiscard]] std::string readingTable(const Readings& readings, const Settings& settings,
                                       std::uint16_t alerts);

/// The names of the alert bits that are set, or `none`.
[[nodiscard]] std::string alertNames(std::uint16_t alerts);

} // namespace s4k::cli
