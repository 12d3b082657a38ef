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

/// What `s4k config` is asked for, read and checked.
struct ConfigOptions {
    ConfigVerb verb = ConfigVerb::Read;
    QString profile; ///< a file; `-` is stdout for `read`
    LiveOptions live;
    QString audit; ///< the file that keeps what was written
    bool yes = false;
    bool force = false;
    bool json = false;
};

/// The error names the word or option, what is wrong and what is taken.
[[nodiscard]] Result<ConfigOptions> readConfigOptions(const Arguments& arguments);

/// Where the window keeps its audit, too: `audit.jsonl` in the user's application data.
[[nodiscard]] QString defaultAuditPath();

} // namespace s4k::cli
