// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/export_order.h"

#include <QByteArray>
#include <QRectF>
#include <QSize>
#include <QString>

#include <functional>
#include <optional>

class QPainter;

namespace s4k::ui {

/// A picture that can be drawn on anything, and the same as a table: what a view exports.
struct ChartPaper {
    QString title;        ///< stands in the file's properties
    QSize size{960, 640}; ///< in logical pixels
    /// Draws into the given size, in light colours, its background included.
    std::function<void(QPainter& painter, const QRectF& area)> paint;
    QByteArray csv; ///< UTF-8
};

/// The file as the ending of `path` wants it (.png, .svg, .pdf; else CSV); ready to be written by
/// another thread. `what` names it to a person. Call in the thread of the window.
[[nodiscard]] ExportOrder exportOf(const ChartPaper& paper, const QString& path,
                                   const QString& what);

/// What a file dialog offers for it.
[[nodiscard]] QString chartFileFilter();

/// A number for a table in a file: nine digits, a point, empty when there is none.
[[nodiscard]] QString csvNumber(double value);
[[nodiscard]] QString csvNumber(const std::optional<double>& value);

} // namespace s4k::ui
