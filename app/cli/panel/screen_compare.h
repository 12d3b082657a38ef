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

/// Result for one picture that is not as expected.
enum class Finding : std::uint8_t {
    Changed, ///< pixels or size differ
    Missing, ///< a screen has no expected picture
    Stale    ///< an expected picture has no screen
};
[[nodiscard]] std::string_view name(Finding finding);

struct Difference {
    std::string path; ///< without extension: `40/ieee/summary.kwh`
    Finding finding;
    std::size_t pixels = 0; ///< number of pixels that differ, if Changed and of equal size
};

/// Compares the pictures that writeScreens() wrote below `out` with those below `expected` by
/// pixels, not by file bytes. Searches for Stale pictures only where `screens` has pictures.
/// Replaces the pictures in `out`/compare by the expected, actual and diff picture of each
/// difference, and always writes `out`/report.html.
[[nodiscard]] Result<std::vector<Difference>> compareScreens(const QDir& expected, const QDir& out,
                                                             std::span<const Screen> screens);

} // namespace s4k::cli
