// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_codec.h"
#include "app/store/recorder/history_rollup_table.h"
#include "core/past/counter_rule.h"

#include <array>
#include <vector>

namespace s4k::store {

inline constexpr std::size_t kCounterCount = 8;

/// The counters of one meter that is recorded, each with its rule.
class HistoryCounters {
public:
    /// What the newest sample showed, by the place of the counter.
    struct Results {
        std::array<past::CounterResult, kCounterCount> of;
        std::array<bool, kCounterCount> believed{};
    };

    /// Goes on from the newest sample of a history; `sure` are the readings of counters that were
    /// believed last, where that sample was doubted.
    void restore(const past::Moment& newest, const std::vector<SureReading>& sure);
    [[nodiscard]] Results add(const past::Moment& sample);
    /// The readings that are believed, of the counters whose newest reading is doubted.
    [[nodiscard]] std::vector<SureReading> sure() const;

    /// The counters in the order of the quantities.
    [[nodiscard]] static const std::array<Quantity, kCounterCount>& quantities();

private:
    std::array<past::CounterRule, kCounterCount> m_rules;
};

/// An amount divided by the times to which it belongs.
struct BucketShares {
    double open = 0;             ///< in the bucket that was open
    double opened = 0;           ///< in the bucket of the newest sample
    double earlier = 0;          ///< in the rest of the time before the bucket of the newest sample
    std::int64_t earlierMs = -1; ///< from when on; -1: nothing
};
/// The shares of `part` when the open bucket (-1: none) begins at `openMs` and the one of the
/// newest sample at `startMs`.
[[nodiscard]] BucketShares sharesOf(const past::CounterAmount& part, std::int64_t openMs,
                                    std::int64_t startMs, std::int64_t lengthMs);

/// Turns to the bucket that contains the sample and adds the sample to it, and its amounts to the
/// times to which they belong.
[[nodiscard]] Result<Done> addToBucket(RollupTable& table, int meter, OpenBucket& bucket,
                                       const past::Moment& sample,
                                       const HistoryCounters::Results& results);

} // namespace s4k::store
