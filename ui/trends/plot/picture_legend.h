// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trend_line.h"
#include "ui/widgets/colours.h"

#include <QFont>

#include <vector>

class QPainter;

namespace s4k::ui {

/// Legend of a picture in a file: the names of the shown lines, in as many rows as they need,
/// starting at the upper left corner. Sizes are in logical pixels.
[[nodiscard]] int pictureLegendHeight(const std::vector<TrendLine>& lines, int width,
                                      const QFont& font);
void paintPictureLegend(QPainter& painter, const std::vector<TrendLine>& lines, int width,
                        const QFont& font, const Colours& colours);

} // namespace s4k::ui
