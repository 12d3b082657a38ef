// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demand/demand_bars.h"
#include "ui/model/export_order.h"

#include <optional>

class QWidget;

namespace s4k::ui {

/// What the demand view shows and exports.
enum class DemandMode : std::uint8_t {
    Intervals, ///< demand of each sub-interval
    Hours,     ///< energy of each hour
    Days       ///< energy of each day
};

/// The export for `path`: as .csv all data known for `mode`, otherwise `chart` as a picture in the
/// format of the extension (see exportOf()). This call copies the data.
[[nodiscard]] ExportOrder demandExport(const QString& path, DemandMode mode,
                                       const past::DemandBook& demands,
                                       const past::EnergyBook& energy, const BarPlotData& chart);
/// Asks for a file in a modal dialog and returns its export; nullopt: cancelled.
[[nodiscard]] std::optional<ExportOrder> askForDemandExport(QWidget* parent, DemandMode mode,
                                                            const past::DemandBook& demands,
                                                            const past::EnergyBook& energy,
                                                            const BarPlotData& chart);

} // namespace s4k::ui
