// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/alert_book.h"
#include "core/past/demand_book.h"
#include "core/past/energy_book.h"
#include "ui/model/meter_view.h"
#include "core/past/note.h"
#include "core/past/trend_buffer.h"

#include <cstddef>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace s4k::ui {

/// Everything that is known of what a meter did: from its readings as they come, or read from a
/// history. The charts show this and nothing else, wherever the meter runs.
struct MeterPast {
    explicit MeterPast(std::size_t capacity = TrendBuffer::kCapacity,
                       std::vector<QString> freeColumns = {})
        : trend(capacity, std::move(freeColumns)) {}

    TrendBuffer trend;
    /// Readings of a part of the past in full detail, where the trend has only summaries; null:
    /// none were asked for.
    std::unique_ptr<TrendBuffer> detail;
    DemandBook demands;
    EnergyBook energy;
    AlertBook alerts;
    std::vector<Note> notes; ///< in the order of time
    bool recorded = false;   ///< read from a history: readings of its meter are nothing new

    /// A reading at `timeMs` since 1970 UTC.
    void append(std::int64_t timeMs, const MeterSnapshot& snapshot);
};

/// The past of every meter in bounded memory: a week of readings of the one that is shown; the
/// others share four days, and each has two hours or more. Of what is older the extremes stay.
/// What was read from a history is kept whole.
/// @source own design
class PastArchive {
public:
    static constexpr std::size_t kShared = 4 * TrendBuffer::kDay;
    static constexpr std::size_t kLeast = 7'200;

    /// It stays where it is until it is removed.
    [[nodiscard]] MeterPast& of(MeterKey key);
    [[nodiscard]] const MeterPast* find(MeterKey key) const;
    /// Which meter has the whole week from now on.
    void show(MeterKey key);
    void adopt(MeterKey key, std::unique_ptr<MeterPast> past);
    void remove(MeterKey key);
    [[nodiscard]] std::size_t size() const { return m_pasts.size(); }

private:
    std::map<MeterKey, std::unique_ptr<MeterPast>> m_pasts;
    MeterKey m_shown = 0;

    [[nodiscard]] std::size_t capacityOfOthers() const;
    void share();
};

} // namespace s4k::ui
