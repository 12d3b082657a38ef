// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/alert_book.h"
#include "core/past/demand_book.h"
#include "core/past/energy_book.h"
#include "core/past/note.h"
#include "core/past/trend_buffer.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace s4k::past {

/// The recorded past of a meter: from its readings as they arrive, or read from a history or a log.
/// Charts and tables show only this, for every kind of meter.
struct MeterPast {
    explicit MeterPast(std::size_t capacity = TrendBuffer::kCapacity,
                       std::vector<std::string> freeColumns = {})
        : trend(capacity, std::move(freeColumns)) {}

    TrendBuffer trend;
    /// Readings of a part of the past in full detail, where the trend has only summaries; null: not
    /// requested.
    std::unique_ptr<TrendBuffer> detail;
    DemandBook demands;
    EnergyBook energy;
    AlertBook alerts;
    std::vector<Note> notes; ///< in the order of time
    bool onChange = false;   ///< readings were written when they changed: each holds until the next
    bool recorded = false;   ///< true: complete, append() is ignored

    /// Adds the next moment; `free` are the values of the free columns of the trend.
    void append(const Moment& moment, std::span<const double> free = {});
};

} // namespace s4k::past
