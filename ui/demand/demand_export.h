// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demand/demand_bars.h"
#include "ui/model/export_order.h"

#include <optional>

class QWidget;

namespace s4k::ui {

/// What the demand view shows, and what there is to export of it.
enum class DemandMode : std::uint8_t {
    Intervals,
    Hours,
    Days
};

/// What is to be written into `path`: as CSV everything that is known of what `mode` shows, else
/// `chart` as a picture, whichever the ending says.
[[nodiscard]] ExportOrder demandExport(const QString& path, DemandMode mode,
                                       const past::DemandBook& demands,
                                       const past::EnergyBook& energy, const BarPlotData& chart);
/// The same after asking where to; nothing: it was cancelled.
[[nodiscard]] std::optional<ExportOrder> askForDemandExport(QWidget* parent, DemandMode mode,
                                                            const past::DemandBook& demands,
                                                            const past::EnergyBook& energy,
                                                            const BarPlotData& chart);

} // namespace s4k::ui
