// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_export.h"

#include "ui/charts/chart_paper.h"
#include "ui/charts/demand_csv.h"
#include "ui/demand/demand_plot.h"

#include <QChart>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

namespace s4k::ui {

namespace {

constexpr QSize kPicture(1200, 480);
constexpr int kMargin = 16;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::DemandView", text);
}

QString nameOf(DemandMode mode) {
    switch (mode) {
    case DemandMode::Intervals:
        return words(QT_TRANSLATE_NOOP("s4k::ui::DemandView", "Demand"));
    case DemandMode::Hours:
        return words(QT_TRANSLATE_NOOP("s4k::ui::DemandView", "Energy per hour"));
    case DemandMode::Days:
        break;
    }
    return words(QT_TRANSLATE_NOOP("s4k::ui::DemandView", "Energy per day"));
}

QString titleOf(DemandMode mode) {
    switch (mode) {
    case DemandMode::Intervals:
        return words(QT_TRANSLATE_NOOP("s4k::ui::DemandView", "Export the demand"));
    case DemandMode::Hours:
        return words(QT_TRANSLATE_NOOP("s4k::ui::DemandView", "Export the energy per hour"));
    case DemandMode::Days:
        break;
    }
    return words(QT_TRANSLATE_NOOP("s4k::ui::DemandView", "Export the energy per day"));
}

using Write = std::function<bool(QIODevice&, const app::Progress&)>;

Write demandTable(const past::DemandBook& book) {
    return [points = std::vector<past::DemandPoint>(book.points().begin(), book.points().end())](
               QIODevice& file, const app::Progress& progress) {
        return writeDemandCsv(file, points, QTimeZone::systemTimeZone(), progress);
    };
}

/// Table of every known hour or day. The sum of all rows is the increase of the registers.
Write energyTable(app::EnergyPeriod period, const past::EnergyBook& book) {
    return [period, quarters = book.quarters()](QIODevice& file, const app::Progress& progress) {
        const QTimeZone zone = QTimeZone::systemTimeZone();
        std::vector<app::EnergySum> sums;
        if (!quarters.empty())
            sums = app::energyBy(period, quarters, zone, quarters.front().fromMs,
                                 quarters.back().fromMs + past::EnergyBook::kStepMs);
        return writeEnergyCsv(file, sums, zone, progress);
    };
}

void paintChart(QPainter& painter, const QRectF& area, const QString& title,
                const BarPlotData& data) {
    const Colours& colours = lightColours(); // for paper
    const QRectF inner = area.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.setPen(colours.text);
    painter.drawText(inner, Qt::AlignTop | Qt::AlignHCenter, title);
    const qreal head = QFontMetricsF(painter.font(), painter.device()).height();
    DemandPlot plot;
    plot.paintWith(colours, QGuiApplication::font());
    plot.chart().resize(inner.size());
    plot.show(data);
    plot.paint(painter, inner.adjusted(0, head, 0, 0));
}

ChartPaper paperOf(const QString& title, const BarPlotData& data) {
    return {title, kPicture, [&title, &data](QPainter& painter, const QRectF& area) {
                paintChart(painter, area, title, data);
            }};
}

} // namespace

ExportOrder demandExport(const QString& path, DemandMode mode, const past::DemandBook& demands,
                         const past::EnergyBook& energy, const BarPlotData& chart) {
    const QString name = nameOf(mode);
    if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return exportOf(paperOf(name, chart), path, name);
    if (mode == DemandMode::Intervals)
        return {path, name, demandTable(demands)};
    return {
        path, name,
        energyTable(mode == DemandMode::Hours ? app::EnergyPeriod::Hour : app::EnergyPeriod::Day,
                    energy)};
}

std::optional<ExportOrder> askForDemandExport(QWidget* parent, DemandMode mode,
                                              const past::DemandBook& demands,
                                              const past::EnergyBook& energy,
                                              const BarPlotData& chart) {
    const QString path =
        askForChartFile(parent, titleOf(mode),
                        mode == DemandMode::Intervals ? QStringLiteral("demand.csv")
                                                      : QStringLiteral("energy.csv"));
    if (path.isEmpty())
        return std::nullopt;
    return demandExport(path, mode, demands, energy, chart);
}

} // namespace s4k::ui
