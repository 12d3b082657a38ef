// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/conformance.h"
#include "core/past/alert_book.h"
#include "core/past/note.h"
#include "core/port/meter_port.h"
#include "ui/model/meter_view.h"

#include <QPicture>
#include <QSizeF>
#include <QString>

#include <cstdint>
#include <vector>

namespace s4k::ui {

/// Head of a report as written by the user; each text may be empty.
struct ReportHead {
    QString site;
    QString author;
    QString remarks;
};

/// A drawing in a report; files keep it as vectors.
struct ReportPicture {
    QString caption;
    QSizeF size; ///< in pixels of 1/96 inch
    QPicture drawing;
};

/// The data of a commissioning report, all owned by it, so that any thread can write it to a file.
struct ReportContent {
    ReportHead head;
    MeterView meter;
    LinkView link;
    MeterSnapshot snapshot;
    std::int64_t timeMs = 0;    ///< time of the snapshot, ms since 1970 UTC
    std::int64_t writtenMs = 0; ///< time of the report, ms since 1970 UTC
    QString program;            ///< e.g. `S4K Panel 0.1.0`
    double left = 0;            ///< time range of the charts, s since 1970 UTC
    double right = 0;
    std::vector<Finding> checks;
    std::vector<past::AlertSpan> alerts; ///< active at some time within the charts
    std::vector<past::Note> notes;       ///< within the time of the charts
    /// Used in the quarter-hours that overlap that time: Wh, varh, VAh; NaN: unknown.
    std::array<double, 3> energy{};
    std::vector<ReportPicture> pictures;
};

} // namespace s4k::ui
