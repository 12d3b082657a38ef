// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trend_line.h"
#include "ui/widgets/colours.h"

#include <QFont>

#include <vector>

class QPainter;

namespace s4k::ui {

/// Height of paintPictureLegend() at this width, in logical pixels; 0 without shown lines.
[[nodiscard]] int pictureLegendHeight(const std::vector<TrendLine>& lines, int width,
                                      const QFont& font);
/// Paints the legend of a picture in a file: the names of the shown lines, in as many rows as they
/// need at `width` logical pixels, from the painter's origin.
void paintPictureLegend(QPainter& painter, const std::vector<TrendLine>& lines, int width,
                        const QFont& font, const Colours& colours);

} // namespace s4k::ui
