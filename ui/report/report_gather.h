// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/meter_past.h"
#include "ui/model/export_order.h"
#include "ui/model/time_window.h"
#include "ui/report/report_content.h"

namespace s4k::ui {

/// The meter of a report, with the data that the window has about it.
struct ReportSubject {
    const MeterView& meter;
    const LinkView& link;
    const MeterSnapshot& snapshot;
    std::int64_t timeMs; ///< time of the snapshot, ms since 1970 UTC
    const past::MeterPast& past;
};

/// Checks of the snapshot, including the energy counted in the five minutes before it as far as the
/// past has readings of them.
[[nodiscard]] std::vector<Finding> reportChecks(const ReportSubject& subject);

/// The report without its pictures, which the views draw. `time` gives the range of alerts, notes,
/// energy and charts. The time of the report is the present time of the computer.
[[nodiscard]] ReportContent gatherReport(const ReportHead& head, const ReportSubject& subject,
                                         const TimeWindow& time);

/// The export of the report for `path`: HTML if it ends in .html or .htm, otherwise PDF.
[[nodiscard]] ExportOrder reportOrder(ReportContent content, const QString& path);

} // namespace s4k::ui
