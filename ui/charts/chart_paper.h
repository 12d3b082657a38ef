// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv_writer.h"
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

/// The content of an export of a view: a picture that can be drawn on any device, and a table.
struct ChartPaper {
    QString title;        ///< written into the properties of the file
    QSize size{960, 640}; ///< in logical pixels, 1/96 inch each
    /// Draws into the given size, in light colours.
    std::function<void(QPainter& painter, const QRectF& area)> paint;
    QByteArray csv{}; ///< the table as CSV in UTF-8
};

/// The picture as the content of a file, on the light colours' raised surface. The kinds `svg` and
/// `pdf` keep lines and text, any other `kind` gives a PNG with two pixels per logical pixel.
[[nodiscard]] QByteArray pictureOf(const ChartPaper& paper, const QString& kind);

/// An export in the format of the ending of `path` (.csv, .svg, .pdf, otherwise PNG). `what` names
/// the export to the user. The content is made by this call, in the GUI thread; the order can be
/// written in any thread.
[[nodiscard]] ExportOrder exportOf(const ChartPaper& paper, const QString& path,
                                   const QString& what);

/// Asks in a modal dialog for a file to export to, as PNG, SVG, PDF or CSV; runs the event loop.
/// `fileName` is proposed; its ending selects the format. Empty: cancelled.
[[nodiscard]] QString askForChartFile(QWidget* parent, const QString& title,
                                      const QString& fileName);

/// Adds a cell with nine significant digits; the cell is empty if the number is not finite or
/// missing.
void addNumber(CsvWriter& csv, const std::optional<double>& value);

} // namespace s4k::ui
