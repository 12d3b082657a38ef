// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_export.h"

#include "ui/charts/alert_paint.h"
#include "ui/charts/demand_csv.h"
#include "ui/charts/picture_file.h"
#include "ui/model/alert_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QIODevice>
#include <QPainter>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kWidth = 1200;
constexpr int kLaneHeight = 22;
constexpr int kMargin = 16;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::AlertsView", text);
}

ExportOrder tableOrder(const past::AlertBook& book) {
    std::vector<NamedSpan> spans;
    spans.reserve(book.spans().size());
    for (const past::AlertSpan& span : book.spans())
        spans.push_back({span, alertWords(span.bit).name});
    return {{},
            words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Alerts as CSV")),
            [spans = std::move(spans)](QIODevice& file, const app::Progress& progress) {
                return writeAlertCsv(file, spans, QTimeZone::systemTimeZone(), progress);
            }};
}

QByteArray picture(const QString& path, const past::AlertBook& book, double left, double right) {
    const auto lanes = static_cast<int>(lanesOf(book, left, right).size());
    const QSize size(kWidth,
                     std::max(lanes, 1) * kLaneHeight + static_cast<int>(kTickRoom) + 2 * kMargin);
    const Colours& colours = lightColours(); // for paper
    return pictureOf(path, size, words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Alerts")),
                     colours.raised, [&](QPainter& painter, const QRectF& area) {
                         paintAlertLanes(painter,
                                         area.adjusted(kMargin, kMargin, -kMargin, -kMargin), book,
                                         left, right, colours);
                     });
}

} // namespace

ExportOrder alertExport(const QString& path, const past::AlertBook& book, double leftSeconds,
                        double rightSeconds) {
    ExportOrder order;
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        order = tableOrder(book);
    } else {
        order.what = words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Time line of alerts"));
        order.write = [bytes = picture(path, book, leftSeconds, rightSeconds)](
                          QIODevice& file, const app::Progress&) {
            return file.write(bytes) == bytes.size();
        };
    }
    order.path = path;
    return order;
}

std::optional<ExportOrder> askForAlertExport(QWidget* parent, const past::AlertBook& book,
                                             double leftSeconds, double rightSeconds) {
    const QString path = QFileDialog::getSaveFileName(
        parent, words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Export the alerts")),
        QStringLiteral("alerts.csv"),
        words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView",
                                "CSV table (*.csv);;PNG picture (*.png);;SVG drawing "
                                "(*.svg);;PDF document (*.pdf)")));
    if (path.isEmpty())
        return std::nullopt;
    return alertExport(path, book, leftSeconds, rightSeconds);
}

} // namespace s4k::ui
