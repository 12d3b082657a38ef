// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_link.h"

#include <QString>

#include <cstdint>

namespace s4k::cli {

enum class ConfigVerb : std::uint8_t {
    Read,
    Diff,
    Apply
};

/// The checked options of `s4k config`.
struct ConfigOptions {
    ConfigVerb verb = ConfigVerb::Read;
    QString profile; ///< path of a file; `-` is stdout for `read`
    LiveOptions live;
    QString audit; ///< path of the audit file
    bool yes = false;
    bool force = false;
    bool json = false;
};

/// The error names the word or option, the cause and the accepted values.
[[nodiscard]] Result<ConfigOptions> readConfigOptions(const Arguments& arguments);

/// Path of the audit file that the window uses too: `audit.jsonl` in the user's application data.
[[nodiscard]] QString defaultAuditPath();

} // namespace s4k::cli
