// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "app/store/logs/csv_history.h"
#include "core/base/result.h"
#include "ui/model/export_order.h"
#include "core/past/meter_past.h"

#include <QString>

#include <memory>
#include <vector>

namespace s4k::app {

/// A meter of a history or of a log, ready for the window.
struct LoadedMeter {
    int id = 1; ///< in the history
    store::HistoryMeter meter;
    std::unique_ptr<ui::MeterPast> past;
    std::int64_t firstMs = 0;
    std::int64_t lastMs = 0;
    store::HistorySample last; ///< what it showed at the end
    bool settingsKnown = true;
    bool drivesPanel = true; ///< whether any quantity of a meter is known
};

/// What was read. Of a log the readings stay in memory, since a text has no index.
struct LoadedHistory {
    QString name; ///< as it was opened
    std::vector<LoadedMeter> meters;
    std::shared_ptr<const store::CsvHistory> log; ///< null: a history
    QString remark; ///< what of the file is not shown, for people; empty: all is
};

/// What of a history is kept in memory, over all of its meters. @source own design
struct LoadBudget {
    std::size_t readings = ui::TrendBuffer::kCapacity; ///< as they came: a week
    std::size_t minutes = 60 * 1440;                   ///< before these: two months
    std::size_t quarters = ui::EnergyBook::kMost;      ///< before these: 400 days
};

/// Reads the meters of a history: their newest readings, what was before by minutes and quarters
/// of an hour, demands, energies, alerts and notes. Another program may record it meanwhile. Meant
/// for a worker's thread; cancelled it is refused.
[[nodiscard]] Result<LoadedHistory> loadHistory(const QString& name, const ui::Progress& progress,
                                                const LoadBudget& budget = {});

/// The same of a CSV log: columns that are called like a quantity (see Quantity) or `alerts` drive
/// the panel, the others are free columns of the trends.
[[nodiscard]] Result<LoadedHistory> loadLog(const QString& path, const ui::Progress& progress);

/// What a moment of a log is: the newest row until then, or else the first. Settings as in `like`.
[[nodiscard]] store::HistorySample logMoment(const store::CsvHistory& log,
                                             const store::HistorySample& like, std::int64_t timeMs);

} // namespace s4k::app
