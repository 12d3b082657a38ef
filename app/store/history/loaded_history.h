// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "core/past/meter_past.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace s4k::store {

struct CsvHistory;

/// A meter of a history or of a log with its complete past.
struct LoadedMeter {
    int id = 1; ///< StoredMeter::id
    HistoryMeter meter;
    std::unique_ptr<past::MeterPast> past;
    std::int64_t firstMs = 0;
    std::int64_t lastMs = 0;
    past::Moment last;         ///< its state at lastMs
    bool settingsKnown = true; ///< false: the settings in `last` are defaults
};

/// A loaded history or log. The readings of a log stay in memory, because a text file has no index.
struct LoadedHistory {
    QString name; ///< name or path as given by the caller
    std::vector<LoadedMeter> meters;
    std::shared_ptr<const CsvHistory> log; ///< null: it is a history
    std::size_t metersLeftOut = 0;         ///< of a history: number of meters beyond the limit
};

} // namespace s4k::store
