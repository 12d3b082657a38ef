// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/link/client/scan.h"

namespace s4k::cli {

/// Reads the options of `s4k scan`. The error names the option, its value, the cause and the
/// accepted values.
[[nodiscard]] Result<link::ScanPlan> readScanPlan(const Arguments& arguments);

} // namespace s4k::cli
