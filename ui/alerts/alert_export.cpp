// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_export.h"

#include "ui/charts/alert_paint.h"
#include "ui/charts/chart_paper.h"
#include "ui/charts/demand_csv.h"
#include "ui/model/alert_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kWidth = 1200;
constexpr int kLaneHeight = 22;
constexpr int kMargin = 16;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::AlertsView", text);
}

ExportOrder tableOrder(const QString& path, const past::AlertBook& book) {
    std::vector<NamedSpan> spans;
    spans.reserve(book.spans().size());
    for (const past::AlertSpan& span : book.spans())
        spans.push_back({span, alertWords(span.bit).name});
    return {path, words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Alerts as CSV")),
            [spans = std::move(spans)](QIODevice& file, const app::Progress& progress) {
                return writeAlertCsv(file, spans, QTimeZone::systemTimeZone(), progress);
            }};
}

ChartPaper paperOf(const past::AlertBook& book, double left, double right) {
    const auto lanes = static_cast<int>(lanesOf(book, left, right).size());
    const int height = std::max(lanes, 1) * kLaneHeight + static_cast<int>(kTickRoom) + 2 * kMargin;
    return {words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Alerts")),
            {kWidth, height},
            [&book, left, right](QPainter& painter, const QRectF& area) {
                paintAlertLanes(painter, area.adjusted(kMargin, kMargin, -kMargin, -kMargin), book,
                                left, right, lightColours());
            }};
}

} // namespace

ExportOrder alertExport(const QString& path, const past::AlertBook& book, double leftSeconds,
                        double rightSeconds) {
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return tableOrder(path, book);
    return exportOf(paperOf(book, leftSeconds, rightSeconds), path,
                    words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Time line of alerts")));
}

std::optional<ExportOrder> askForAlertExport(QWidget* parent, const past::AlertBook& book,
                                             double leftSeconds, double rightSeconds) {
    const QString path = askForChartFile(
        parent, words(QT_TRANSLATE_NOOP("s4k::ui::AlertsView", "Export the alerts")),
        QStringLiteral("alerts.csv"));
    if (path.isEmpty())
        return std::nullopt;
    return alertExport(path, book, leftSeconds, rightSeconds);
}

} // namespace s4k::ui
