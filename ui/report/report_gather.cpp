// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_gather.h"

#include "core/analysis/phasor_picture.h"
#include "core/checks/commissioning.h"
#include "ui/charts/alert_paint.h"
#include "ui/demand/demand_plot.h"
#include "ui/phasors/phasor_art.h"
#include "ui/report/report_file.h"
#include "ui/report/report_words.h"
#include "ui/setup/wiring_art.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/widgets/colours.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace s4k::ui {

namespace {

constexpr QSize kChartSize(660, 420);
constexpr QSizeF kDemandSize(660, 240);
constexpr QSizeF kPhasorSize(360, 360);
constexpr double kLaneHeight = 16;
constexpr double kWatchedSeconds = 300; // for the check that energy is counted
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

template <typename Paint>
ReportPicture drawn(const QString& caption, QSizeF size, Paint&& paint) {
    ReportPicture picture{caption, size, QPicture()};
    QPainter painter(&picture.drawing);
    paint(painter);
    return picture;
}

ReportPicture wiringPicture(const MeterSnapshot& snapshot) {
    const Wiring wiring{systemType(snapshot.settings),
                        snapshot.settings[Parameter::PtRatio] != Settings()[Parameter::PtRatio]};
    return drawn(wiringTitle(wiring), kWiringSize,
                 [&](QPainter& painter) { paintWiring(painter, wiring, lightColours()); });
}

ReportPicture chartPicture(TrendPlot& plot) {
    ReportPicture picture{Report::tr("Trends"), kChartSize, QPicture()};
    plot.paintVectors(picture.drawing, kChartSize);
    return picture;
}

ReportPicture alertPicture(const past::MeterPast& past, const ReportContent& content) {
    const std::size_t lanes = lanesOf(past.alerts, content.left, content.right).size();
    const QSizeF size(kChartSize.width(), static_cast<double>(lanes) * kLaneHeight + kTickRoom);
    return drawn(Report::tr("Alerts"), size, [&](QPainter& painter) {
        paintAlertLanes(painter, QRectF(QPointF(), size), past.alerts, content.left, content.right,
                        lightColours());
    });
}

ReportPicture demandPicture(const past::MeterPast& past, double right) {
    return drawn(Report::tr("Demand of 24 hours"), kDemandSize, [&](QPainter& painter) {
        paintDemandBars(painter, QRectF(QPointF(), kDemandSize), past.demands, right,
                        lightColours());
    });
}

ReportPicture phasorPicture(const PhasorPicture& phasors) {
    return drawn(Report::tr("Phasors, as the registers tell them"), kPhasorSize,
                 [&](QPainter& painter) {
                     paintPhasors(painter, QRectF(QPointF(), kPhasorSize), phasors, lightColours());
                 });
}

void drawPictures(ReportContent& content, const ReportSubject& subject, TrendPlot& plot) {
    content.pictures.push_back(chartPicture(plot));
    if (!content.alerts.empty())
        content.pictures.push_back(alertPicture(subject.past, content));
    if (!subject.past.demands.points().empty())
        content.pictures.push_back(demandPicture(subject.past, content.right));
    const PhasorPicture phasors = phasorsOf(subject.snapshot.image);
    if (phasors.source != PhasorSource::Nothing)
        content.pictures.push_back(phasorPicture(phasors));
    content.pictures.push_back(wiringPicture(subject.snapshot));
}

/// Of the quarters of an hour that begin in the time of the charts, or hold its beginning.
std::array<double, 3> energyUsed(const past::EnergyBook& book, double left, double right) {
    std::array<double, 3> used{kNan, kNan, kNan};
    for (const past::EnergyStep& quarter : book.quarters()) {
        if (static_cast<double>(quarter.fromMs + past::EnergyBook::kStepMs) <= left * 1e3 ||
            static_cast<double>(quarter.fromMs) > right * 1e3)
            continue;
        for (std::size_t i = 0; i < used.size(); ++i)
            used[i] = (std::isnan(used[i]) ? 0 : used[i]) + quarter.used[i];
    }
    return used;
}

bool overlaps(const past::AlertSpan& span, const ReportContent& content) {
    return static_cast<double>(span.fromMs) <= content.right * 1e3 &&
           static_cast<double>(span.toMs.value_or(std::numeric_limits<std::int64_t>::max())) >=
               content.left * 1e3;
}

void takePast(ReportContent& content, const past::MeterPast& past) {
    for (const past::AlertSpan& span : past.alerts.spans())
        if (overlaps(span, content))
            content.alerts.push_back(span);
    for (const past::Note& note : past.notes)
        if (static_cast<double>(note.timeMs) >= content.left * 1e3 &&
            static_cast<double>(note.timeMs) <= content.right * 1e3)
            content.notes.push_back(note);
}

} // namespace

std::vector<Finding> reportChecks(const ReportSubject& subject) {
    CommissioningLook look{subject.snapshot.image, subject.snapshot.settings, {}, {}};
    const past::TrendBuffer& trend = subject.past.trend;
    const double now = static_cast<double>(subject.timeMs) / 1e3;
    if (const auto before = trend.nearest(std::max(now - kWatchedSeconds, trend.firstSecond()))) {
        const double then = (*before)[Quantity::EnergyRealTotal] * 1e3;
        const double used = subject.snapshot.image.value(Quantity::EnergyRealTotal) - then;
        if (used >= 0) { // else it was reset in between
            look.energyWh = used;
            look.watchedSeconds = now - before->seconds;
        }
    }
    return checkCommissioning(look);
}

ReportContent gatherReport(const ReportHead& head, const ReportSubject& subject,
                           const TimeWindow& time, TrendPlot& plot) {
    ReportContent content;
    content.head = head;
    content.meter = subject.meter;
    content.link = subject.link;
    content.snapshot = subject.snapshot;
    content.timeMs = subject.timeMs;
    content.writtenMs = QDateTime::currentMSecsSinceEpoch();
    content.program = QStringLiteral("%1 %2").arg(QCoreApplication::applicationName(),
                                                  QCoreApplication::applicationVersion());
    content.left = time.left();
    content.right = time.right();
    content.checks = reportChecks(subject);
    content.energy = energyUsed(subject.past.energy, content.left, content.right);
    takePast(content, subject.past);
    drawPictures(content, subject, plot);
    return content;
}

ExportOrder reportOrder(ReportContent content, const QString& path) {
    const auto owned = std::make_shared<const ReportContent>(std::move(content));
    const bool html = path.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive) ||
                      path.endsWith(QStringLiteral(".htm"), Qt::CaseInsensitive);
    return {path, Report::tr("Report of %1").arg(meterPlace(owned->meter)),
            [owned, html](QIODevice& file, const app::Progress&) {
                return html ? writeReportHtml(*owned, file) : writeReportPdf(*owned, file);
            }};
}

} // namespace s4k::ui
