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

/// A meter of a history or of a log with its whole past.
struct LoadedMeter {
    int id = 1; ///< in the history
    HistoryMeter meter;
    std::unique_ptr<past::MeterPast> past;
    std::int64_t firstMs = 0;
    std::int64_t lastMs = 0;
    past::Moment last; ///< what it showed at the end
    bool settingsKnown = true;
};

/// What of a file is not as it is in the file, or not there.
struct LoadRemarks {
    std::size_t textColumns = 0;    ///< of a log, left out
    std::size_t rowsPutInOrder = 0; ///< of a log, that were earlier than the row before them
    std::size_t metersLeftOut = 0;  ///< of a history
    friend bool operator==(const LoadRemarks&, const LoadRemarks&) = default;
};

/// What was read. Of a log the readings stay in memory, since a text has no index.
struct LoadedHistory {
    QString name; ///< as it was opened
    std::vector<LoadedMeter> meters;
    std::shared_ptr<const CsvHistory> log; ///< null: a history
    LoadRemarks remarks;
};

} // namespace s4k::store
