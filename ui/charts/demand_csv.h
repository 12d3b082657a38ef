// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/energy_periods.h"
#include "core/past/alert_book.h"
#include "core/past/demand_book.h"
#include "ui/model/export_order.h"

#include <vector>

class QIODevice;

/// Tables of the past for other programs: comma-separated, a point in every number, times in ISO
/// 8601 with the zone's offset from UTC. They run in any thread; false: cancelled, or the device
/// takes no more. @source own design
namespace s4k::ui {

/// `begin,end,real_w,reactive_var,apparent_va`: what sub-intervals ended with; `begin` is empty
/// where it was not seen.
bool writeDemandCsv(QIODevice& out, const std::vector<past::DemandPoint>& points,
                    const QTimeZone& zone, const app::Progress& progress);
/// `begin,end,real_wh,reactive_varh,apparent_vah`: to all digits, so that the sums are those of the
/// registers; what is not known is empty.
bool writeEnergyCsv(QIODevice& out, const std::vector<app::EnergySum>& sums, const QTimeZone& zone,
                    const app::Progress& progress);
/// A span of an alert under its name.
struct NamedSpan {
    past::AlertSpan span;
    QString name;
};
/// `begin,end,seconds,bit,alert`: `end` and `seconds` are empty for what is still active.
bool writeAlertCsv(QIODevice& out, const std::vector<NamedSpan>& spans, const QTimeZone& zone,
                   const app::Progress& progress);

} // namespace s4k::ui
