// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/view.h"
#include "core/units/system_type.h"

#include <string>
#include <string_view>
#include <vector>

namespace s4k::cli {

/// Notation of the labels. @source manual, register 137
struct Notation {
    std::string_view name; ///< `ieee` or `iec`, as in file names
    std::int32_t units;    ///< value of register 137
};
inline constexpr std::array<Notation, 2> kNotations{{{"ieee", 1}, {"iec", 0}}};

/// One screen of the menu at rest.
struct Screen {
    SystemType system;
    std::string_view notation;
    std::string id;    ///< of the menu row
    std::string group; ///< id of the title or group that contains it; of a ring title the title's
                       ///< id
    panel::Description description;
    lcd::LcdFrame frame;

    /// Path of its files without extension: `40/ieee/summary.kwh`.
    [[nodiscard]] std::string path() const;
};

/// Every screen that is visible in `system`, in the order of the menu, for a meter on a fixed load.
/// The result is the same on every run.
[[nodiscard]] std::vector<Screen> screensOf(SystemType system, const Notation& notation);

} // namespace s4k::cli
