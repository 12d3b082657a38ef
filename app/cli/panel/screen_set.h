// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/view.h"
#include "core/units/system_type.h"

#include <string>
#include <string_view>
#include <vector>

namespace s4k::cli {

/// How labels are written. @source manual, register 137
struct Notation {
    std::string_view name; ///< `ieee`, `iec`: as in file names
    std::int32_t units;    ///< value of register 137
};
inline constexpr std::array<Notation, 2> kNotations{{{"ieee", 1}, {"iec", 0}}};

/// One screen of the menu at rest.
struct Screen {
    SystemType system;
    std::string_view notation;
    std::string id;    ///< of the menu row
    std::string group; ///< id of the title or group it belongs to; its own for a ring title
    panel::Description description;
    lcd::LcdFrame frame;

    /// Where it lies without ending: `40/ieee/summary.kwh`.
    [[nodiscard]] std::string path() const;
};

/// Every screen that is visible in `system`, in the order of the menu, over a meter on a fixed
/// load: the same bytes on every run.
[[nodiscard]] std::vector<Screen> screensOf(SystemType system, const Notation& notation);

} // namespace s4k::cli
