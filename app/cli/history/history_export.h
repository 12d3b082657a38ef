// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace s4k::cli {

/// `s4k history export FILE --csv OUT`.
[[nodiscard]] Outcome historyExport(const Arguments& arguments);

} // namespace s4k::cli
