// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/meter_past.h"
#include "ui/model/export_order.h"
#include "ui/model/time_window.h"
#include "ui/report/report_content.h"

namespace s4k::ui {

/// The meter that a report is about, as the window knows it.
struct ReportSubject {
    const MeterView& meter;
    const LinkView& link;
    const MeterSnapshot& snapshot;
    std::int64_t timeMs; ///< of the snapshot
    const past::MeterPast& past;
};

/// The checks of its newest reading, with the energy of the last minutes where that is known.
[[nodiscard]] std::vector<Finding> reportChecks(const ReportSubject& subject);

/// The whole report but for its pictures, which come from the views.
[[nodiscard]] ReportContent gatherReport(const ReportHead& head, const ReportSubject& subject,
                                         const TimeWindow& time);

/// The file that `path` asks for: HTML where it ends so, else PDF.
[[nodiscard]] ExportOrder reportOrder(ReportContent content, const QString& path);

} // namespace s4k::ui
