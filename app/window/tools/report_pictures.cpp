// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/report_pictures.h"

#include "core/analysis/phasor_picture.h"
#include "core/past/meter_past.h"
#include "ui/charts/alert_paint.h"
#include "ui/demand/demand_plot.h"
#include "ui/phasors/phasor_art.h"
#include "ui/report/report_words.h"
#include "ui/setup/wiring_art.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/widgets/colours.h"

#include <QPainter>

namespace s4k::app {

namespace {

constexpr QSize kChartSize(660, 420);
constexpr QSizeF kDemandSize(660, 240);
constexpr QSizeF kPhasorSize(360, 360);
constexpr double kLaneHeight = 16;

// In captions the class of `tr` is written in full, because lupdate does not find it otherwise.

template <typename Paint>
ui::ReportPicture drawn(const QString& caption, QSizeF size, Paint&& paint) {
    ui::ReportPicture picture{caption, size, QPicture()};
    QPainter painter(&picture.drawing);
    paint(painter);
    return picture;
}

ui::ReportPicture wiringPicture(const MeterSnapshot& snapshot) {
    const ui::Wiring wiring{systemType(snapshot.settings), snapshot.settings[Parameter::PtRatio] !=
                                                               Settings()[Parameter::PtRatio]};
    return drawn(ui::wiringTitle(wiring), ui::kWiringSize,
                 [&](QPainter& painter) { ui::paintWiring(painter, wiring, ui::lightColours()); });
}

ui::ReportPicture chartPicture(ui::TrendPlot& plot) {
    ui::ReportPicture picture{s4k::ui::Report::tr("Trends"), kChartSize, QPicture()};
    plot.paintVectors(picture.drawing, kChartSize);
    return picture;
}

ui::ReportPicture alertPicture(const past::AlertBook& alerts, double left, double right) {
    const auto lanes = static_cast<double>(ui::lanesOf(alerts, left, right).size());
    const QSizeF size(kChartSize.width(), lanes * kLaneHeight + ui::kTickRoom);
    return drawn(s4k::ui::Report::tr("Alerts"), size, [&](QPainter& painter) {
        ui::paintAlertLanes(painter, QRectF(QPointF(), size), alerts, left, right,
                            ui::lightColours());
    });
}

ui::ReportPicture demandPicture(const past::DemandBook& demands, double right) {
    return drawn(s4k::ui::Report::tr("Demand of 24 hours"), kDemandSize, [&](QPainter& painter) {
        ui::paintDemandBars(painter, QRectF(QPointF(), kDemandSize), demands, right,
                            ui::lightColours());
    });
}

ui::ReportPicture phasorPicture(const PhasorPicture& phasors) {
    return drawn(s4k::ui::Report::tr("Phasors computed from the registers"), kPhasorSize,
                 [&](QPainter& painter) {
                     ui::paintPhasors(painter, QRectF(QPointF(), kPhasorSize), phasors,
                                      ui::lightColours());
                 });
}

} // namespace

std::vector<ui::ReportPicture> reportPictures(const ui::ReportContent& content,
                                              const past::MeterPast& past, ui::TrendPlot& plot) {
    std::vector<ui::ReportPicture> pictures{chartPicture(plot)};
    if (!content.alerts.empty())
        pictures.push_back(alertPicture(past.alerts, content.left, content.right));
    if (!past.demands.points().empty())
        pictures.push_back(demandPicture(past.demands, content.right));
    const PhasorPicture phasors = phasorsOf(content.snapshot.image);
    if (phasors.source != PhasorSource::Nothing)
        pictures.push_back(phasorPicture(phasors));
    pictures.push_back(wiringPicture(content.snapshot));
    return pictures;
}

} // namespace s4k::app
