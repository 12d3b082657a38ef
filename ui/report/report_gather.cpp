// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_gather.h"

#include "core/checks/commissioning.h"
#include "ui/report/report_file.h"
#include "ui/report/report_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace s4k::ui {

namespace {

constexpr double kWatchedSeconds = 300; // time observed by the check that energy is counted
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Energy of the quarters of an hour that overlap the time of the charts.
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
        if (used >= 0) { // otherwise the register was reset in between
            look.energyWh = used;
            look.watchedSeconds = now - before->seconds;
        }
    }
    return checkCommissioning(look);
}

ReportContent gatherReport(const ReportHead& head, const ReportSubject& subject,
                           const TimeWindow& time) {
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
