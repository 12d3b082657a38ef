// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/alert_book.h"
#include "ui/widgets/colours.h"

#include <QRectF>

#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

namespace s4k::ui {

/// How lanes of alerts are drawn; lengths in logical pixels.
struct LaneLook {
    qreal laneHeight = 14;
    qreal left = 60;                      ///< room for the names, left of the time axis
    qreal right = 12;                     ///< room right of the time axis
    bool fullNames = false;               ///< false: short names
    bool ticks = false;                   ///< local time below the lanes
    std::optional<double> cursor{};       ///< time of the cursor, s since 1970 UTC
    std::optional<std::uint8_t> chosen{}; ///< bit whose lane is highlighted
};

/// Height of the row of ticks in logical pixels.
inline constexpr qreal kTickRoom = 22;

/// Bits of the alerts that were active between two times (s since 1970 UTC), in the order of the
/// register; each has a lane.
[[nodiscard]] std::vector<std::uint8_t> lanesOf(const past::AlertBook& book, double leftSeconds,
                                                double rightSeconds);

/// A bar of a lane, in pixels from the left end of the time axis.
struct LaneBar {
    double from = 0;
    double to = 0;
    friend bool operator==(const LaneBar&, const LaneBar&) = default;
};
/// Bars of alert `bit` for the times it was active, on a time axis `width` pixels long;
/// `leftSeconds` must be before `rightSeconds`. A bar is at least one pixel wide, and bars less
/// than a pixel apart are joined, so that there are at most `width` bars; more only where the clock
/// was set back.
[[nodiscard]] std::vector<LaneBar> laneBars(const past::AlertBook& book, std::uint8_t bit,
                                            double leftSeconds, double rightSeconds, double width);

/// Height of each of `lanes` lanes in an area of `height`: the height of the look, or less, down to
/// 1, if not all would fit.
[[nodiscard]] qreal laneHeight(const LaneLook& look, qreal height, std::size_t lanes);

/// Draws the lanes of `book` into `area`, starting at its top; nothing where the range is empty.
void paintAlertLanes(QPainter& painter, const QRectF& area, const past::AlertBook& book,
                     double leftSeconds, double rightSeconds, const Colours& colours,
                     const LaneLook& look);
/// Draws the lanes with full names and ticks, for paper.
void paintAlertLanes(QPainter& painter, const QRectF& area, const past::AlertBook& book,
                     double leftSeconds, double rightSeconds, const Colours& colours);

} // namespace s4k::ui
