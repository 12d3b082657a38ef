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
class QWidget;

namespace s4k::ui {

/// A picture that can be drawn on anything, and the same as a table: what a view exports.
struct ChartPaper {
    QString title;        ///< stands in the file's properties
    QSize size{960, 640}; ///< in logical pixels, 1/96 inch each
    /// Draws into the given size, in light colours.
    std::function<void(QPainter& painter, const QRectF& area)> paint;
    QByteArray csv{}; ///< UTF-8
};

/// The picture as a file of `kind`: `svg` and `pdf` as lines and text, else PNG with two pixels for
/// one. On the background of paper.
[[nodiscard]] QByteArray pictureOf(const ChartPaper& paper, const QString& kind);

/// The file as the ending of `path` wants it (.csv, .svg, .pdf, else PNG); ready to be written by
/// another thread. `what` names it to a person. Call in the thread of the window.
[[nodiscard]] ExportOrder exportOf(const ChartPaper& paper, const QString& path,
                                   const QString& what);

/// Asks where to export to, as PNG, SVG, PDF or CSV; `fileName` is offered with its ending. Empty:
/// nowhere.
[[nodiscard]] QString askForChartFile(QWidget* parent, const QString& title,
                                      const QString& fileName);

/// A number for a table in a file: nine digits, a point, empty when there is none.
[[nodiscard]] QString csvNumber(double value);
[[nodiscard]] QString csvNumber(const std::optional<double>& value);

} // namespace s4k::ui
