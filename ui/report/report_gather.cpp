// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_gather.h"

#include "core/registers/commissioning.h"
#include "ui/charts/trend_plot.h"
#include "ui/report/report_file.h"
#include "ui/report/report_words.h"
#include "ui/style/colours.h"
#include "ui/views/wiring_art.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>

#include <limits>
#include <memory>
#include <utility>

namespace s4k::ui {

namespace {

constexpr QSize kChartSize(660, 420);
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

bool overlaps(const AlertSpan& span, const ReportContent& content) {
    return static_cast<double>(span.fromMs) <= content.right * 1e3 &&
           static_cast<double>(span.toMs.value_or(std::numeric_limits<std::int64_t>::max())) >=
               content.left * 1e3;
}

void takePast(ReportContent& content, const MeterPast& past) {
    for (const AlertSpan& span : past.alerts.spans())
        if (overlaps(span, content))
            content.alerts.push_back(span);
    for (const Note& note : past.notes)
        if (static_cast<double>(note.timeMs) >= content.left * 1e3 &&
            static_cast<double>(note.timeMs) <= content.right * 1e3)
            content.notes.push_back(note);
}

} // namespace

std::vector<Finding> reportChecks(const ReportSubject& subject) {
    CommissioningLook look{subject.snapshot.image, subject.snapshot.settings, {}, {}};
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
    content.energy = {kNan, kNan, kNan};
    takePast(content, subject.past);
    content.pictures.push_back(chartPicture(plot));
    content.pictures.push_back(wiringPicture(subject.snapshot));
    return content;
}

ExportOrder reportOrder(ReportContent content, const QString& path) {
    const auto owned = std::make_shared<const ReportContent>(std::move(content));
    const bool html = path.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive) ||
                      path.endsWith(QStringLiteral(".htm"), Qt::CaseInsensitive);
    return {path, Report::tr("Report of %1").arg(meterPlace(owned->meter)),
            [owned, html](QIODevice& file, const Progress&) {
                return html ? writeReportHtml(*owned, file) : writeReportPdf(*owned, file);
            }};
}

} // namespace s4k::ui
