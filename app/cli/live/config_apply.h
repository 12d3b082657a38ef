// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/live/config_options.h"
#include "core/registers/profile.h"

namespace s4k::cli {

/// Makes the meter what `profile` wants: shows the changes, asks, writes them through the guard
/// into the audit, and reads the meter afresh. Done only when that read shows no difference.
[[nodiscard]] Outcome applyProfile(LiveLink& link, const Profile& profile,
                                   const ConfigOptions& options);

} // namespace s4k::cli
