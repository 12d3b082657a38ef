// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace s4k::cli {

/// `s4k history energy|demand|alerts FILE`: energies, demands and alerts of a meter of a history or
/// log, from the same books that the window shows.
[[nodiscard]] Outcome historyEnergy(const Arguments& arguments);
[[nodiscard]] Outcome historyDemand(const Arguments& arguments);
[[nodiscard]] Outcome historyAlerts(const Arguments& arguments);

} // namespace s4k::cli
