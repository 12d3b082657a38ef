// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/link/client/scan.h"

namespace s4k::cli {

/// Where `s4k scan` is asked to look. The error names the option, its value, what is wrong and what
/// is taken.
[[nodiscard]] Result<link::ScanPlan> readScanPlan(const Arguments& arguments);

} // namespace s4k::cli
