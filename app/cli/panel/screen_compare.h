// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/panel/screen_set.h"
#include "core/base/result.h"

#include <QDir>

#include <array>
#include <span>
#include <string>
#include <vector>

namespace s4k::cli {

/// What is wrong with one picture.
enum class Finding : std::uint8_t {
    Changed, ///< pixels or size differ
    Missing, ///< there is no expected picture of a screen
    Stale    ///< an expected picture has no screen any more
};
[[nodiscard]] std::string_view name(Finding finding);

struct Difference {
    std::string path; ///< without ending: `40/ieee/summary.kwh`
    Finding finding;
    std::size_t pixels = 0; ///< how many differ, when Changed and of equal size
};

/// Holds the pictures below `out` against those below `expected` (pixels, not file bytes). For each
/// difference writes expected, actual and diff pictures to `out`/compare, and always
/// `out`/report.html.
[[nodiscard]] Result<std::vector<Difference>> compareScreens(const QDir& expected, const QDir& out,
                                                             std::span<const Screen> screens);

} // namespace s4k::cli
