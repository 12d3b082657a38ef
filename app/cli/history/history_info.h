// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace s4k::cli {

/// `s4k history info FILE`.
[[nodiscard]] Outcome historyInfo(const Arguments& arguments);

} // namespace s4k::cli
