// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trend_line.h"
#include "ui/widgets/colours.h"

#include <QFont>

#include <vector>

class QPainter;

namespace s4k::ui {

/// What says which line is which in a picture that stands alone: the shown lines by name, in as
/// many rows as they need, from the upper left corner. In logical pixels.
[[nodiscard]] int pictureLegendHeight(const std::vector<TrendLine>& lines, int width,
                                      const QFont& font);
void paintPictureLegend(QPainter& painter, const std::vector<TrendLine>& lines, int width,
                        const QFont& font, const Colours& colours);

} // namespace s4k::ui
