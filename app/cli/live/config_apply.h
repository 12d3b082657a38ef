// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/live/config_options.h"
#include "core/registers/profile.h"

namespace s4k::cli {

/// Writes the differences between the meter and `profile`: shows them, asks, writes them through
/// the guard with the audit, and reads the meter again. Done only if this read shows no difference.
[[nodiscard]] Outcome applyProfile(LiveLink& link, const Profile& profile,
                                   const ConfigOptions& options);

} // namespace s4k::cli
