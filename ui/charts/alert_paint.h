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
    qreal left = 60;                      ///< room for the names, before the time begins
    qreal right = 12;                     ///< room behind the time's end
    bool fullNames = false;               ///< else short ones
    bool ticks = false;                   ///< local time below the lanes
    std::optional<double> cursor{};       ///< seconds since 1970 UTC
    std::optional<std::uint8_t> chosen{}; ///< the lane of this bit stands out
};

/// Room that the ticks take.
inline constexpr qreal kTickRoom = 22;

/// The alerts that were active between two times, in the order of the register: a lane each.
[[nodiscard]] std::vector<std::uint8_t> lanesOf(const past::AlertBook& book, double leftSeconds,
                                                double rightSeconds);

/// A bar of a lane, in pixels from the left edge of the time.
struct LaneBar {
    double from = 0;
    double to = 0;
    friend bool operator==(const LaneBar&, const LaneBar&) = default;
};
/// When `bit` was active between two times on `width` pixels: nothing is narrower than a pixel, and
/// what touches is one, so that there are at most `width` bars.
[[nodiscard]] std::vector<LaneBar> laneBars(const past::AlertBook& book, std::uint8_t bit,
                                            double leftSeconds, double rightSeconds, double width);

/// Height of each of `lanes` in an area of `height`: the look's, or less where all would not fit.
[[nodiscard]] qreal laneHeight(const LaneLook& look, qreal height, std::size_t lanes);

/// Draws the lanes of `book` into `area`, from its top down.
void paintAlertLanes(QPainter& painter, const QRectF& area, const past::AlertBook& book,
                     double leftSeconds, double rightSeconds, const Colours& colours,
                     const LaneLook& look);
/// The same with full names and ticks, for paper.
void paintAlertLanes(QPainter& painter, const QRectF& area, const past::AlertBook& book,
                     double leftSeconds, double rightSeconds, const Colours& colours);

} // namespace s4k::ui
