// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/energy_periods.h"
#include "core/past/alert_book.h"
#include "core/past/demand_book.h"
#include "ui/model/export_order.h"

#include <vector>

class QIODevice;

/// Tables of the past as CSV: comma-separated, decimal points, times in ISO 8601 with the offset of
/// the zone from UTC. The functions can be called in any thread; `progress` may be empty. They
/// return false when cancelled or when the device reports an error. @source own design
namespace s4k::ui {

/// Writes `begin,end,real_w,reactive_var,apparent_va`: the demand at the end of each point's
/// sub-interval. `begin` is empty where the start was not observed.
bool writeDemandCsv(QIODevice& out, const std::vector<past::DemandPoint>& points,
                    const QTimeZone& zone, const app::Progress& progress);
/// Writes `begin,end,real_wh,reactive_varh,apparent_vah` with all digits, so that the sums equal
/// those of the registers. Unknown energy is empty.
bool writeEnergyCsv(QIODevice& out, const std::vector<app::EnergySum>& sums, const QTimeZone& zone,
                    const app::Progress& progress);
/// A period of an active alert, with the alert's name.
struct NamedSpan {
    past::AlertSpan span;
    QString name;
};
/// Writes `begin,end,seconds,bit,alert`; `end` and `seconds` are empty for an alert that is still
/// active.
bool writeAlertCsv(QIODevice& out, const std::vector<NamedSpan>& spans, const QTimeZone& zone,
                   const app::Progress& progress);

} // namespace s4k::ui
