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

/// What a person writes at the head of a report; all of it may be empty.
struct ReportHead {
    QString site;
    QString author;
    QString remarks;
};

/// A drawing of a report: in a file of vectors it stays one.
struct ReportPicture {
    QString caption;
    QSizeF size; ///< in pixels of 1/96 inch
    QPicture drawing;
};

/// Everything that a commissioning report says. It owns what it shows, so that any thread may write
/// it down.
struct ReportContent {
    ReportHead head;
    MeterView meter;
    LinkView link;
    MeterSnapshot snapshot;
    std::int64_t timeMs = 0;    ///< when the snapshot was true, since 1970 UTC
    std::int64_t writtenMs = 0; ///< when the report was written
    QString program;            ///< e.g. `S4K Panel 0.1.0`
    double left = 0;            ///< the time that charts show, seconds since 1970 UTC
    double right = 0;
    std::vector<Finding> checks;
    std::vector<past::AlertSpan> alerts; ///< active at some time of the charts
    std::vector<past::Note> notes;       ///< of that time
    std::array<double, 3> energy{};      ///< used in that time: Wh, varh, VAh; NaN: not known
    std::vector<ReportPicture> pictures;
};

} // namespace s4k::ui
