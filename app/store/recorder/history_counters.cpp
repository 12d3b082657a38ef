// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_counters.h"

#include <algorithm>
#include <cmath>

namespace s4k::store {

namespace {

constexpr std::array<Quantity, kCounterCount> counters() {
    std::array<Quantity, kCounterCount> found{};
    std::size_t count = 0;
    for (const QuantityTraits& row : kQuantities)
        if (isCounter(row.quantity))
            found[count++] = row.quantity;
    return found;
}
constexpr std::array<Quantity, kCounterCount> kCounters = counters();

double partOf(const past::CounterAmount& part, std::int64_t fromMs, std::int64_t toMs) {
    const std::int64_t within = std::min(part.toMs, toMs) - std::max(part.fromMs, fromMs);
    if (within <= 0)
        return 0;
    return part.amount *
           (static_cast<double>(within) / static_cast<double>(part.toMs - part.fromMs));
}

bool isStored(double value) {
    return std::isfinite(static_cast<float>(value));
}

/// Adds the amounts of one counter to the open bucket, and returns those of the bucket that begins
/// at `startMs`.
BucketShares share(const past::CounterResult& result, RollupCell& open, std::int64_t openMs,
                   std::int64_t startMs, std::int64_t lengthMs) {
    BucketShares sum;
    for (const past::CounterAmount& part : result.amounts) {
        const BucketShares one = sharesOf(part, openMs, startMs, lengthMs);
        open.amount += one.open;
        sum.opened += one.opened;
        sum.earlier += one.earlier;
        if (one.earlierMs >= 0 && (sum.earlierMs < 0 || one.earlierMs < sum.earlierMs))
            sum.earlierMs = one.earlierMs;
    }
    return sum;
}

void add(Rollup& rollup, RollupCell& cell, const BucketShares& shares) {
    cell.amount += shares.opened;
    if (shares.earlierMs < 0)
        return;
    cell.earlier += shares.earlier;
    if (rollup.earlierMs < 0 || shares.earlierMs < rollup.earlierMs)
        rollup.earlierMs = shares.earlierMs;
}

void addValues(Rollup& rollup, const past::Moment& sample,
               const HistoryCounters::Results& results) {
    for (const QuantityTraits& row : kQuantities)
        if (!isCounter(row.quantity) && isStored(sample.readings[row.quantity]))
            rollup[row.quantity].add(sample.readings[row.quantity]);
    for (std::size_t i = 0; i < kCounterCount; ++i) {
        const double value = sample.readings[kCounters[i]];
        if (!results.believed[i] || !isStored(value))
            continue;
        rollup[kCounters[i]].add(value);
        rollup[kCounters[i]].believe(value);
    }
}

} // namespace

const std::array<Quantity, kCounterCount>& HistoryCounters::quantities() {
    return kCounters;
}

void HistoryCounters::restore(const past::Moment& newest, const std::vector<SureReading>& sure) {
    for (const SureReading& one : sure) {
        const auto at = std::find(kCounters.begin(), kCounters.end(), one.counter);
        if (at != kCounters.end())
            static_cast<void>(m_rules[static_cast<std::size_t>(at - kCounters.begin())].add(
                one.reading, past::counterBounds(one.counter, newest)));
    }
    static_cast<void>(add(newest));
}

HistoryCounters::Results HistoryCounters::add(const past::Moment& sample) {
    Results results;
    for (std::size_t i = 0; i < kCounterCount; ++i) {
        const past::CounterReading reading = past::counterReading(kCounters[i], sample);
        results.of[i] = m_rules[i].add(reading, past::counterBounds(kCounters[i], sample));
        results.believed[i] = !m_rules[i].doubted() && std::isfinite(reading.value);
    }
    return results;
}

std::vector<SureReading> HistoryCounters::sure() const {
    std::vector<SureReading> found;
    for (std::size_t i = 0; i < kCounterCount; ++i)
        if (m_rules[i].doubted())
            found.push_back({kCounters[i], *m_rules[i].last()});
    return found;
}

BucketShares sharesOf(const past::CounterAmount& part, std::int64_t openMs, std::int64_t startMs,
                      std::int64_t lengthMs) {
    BucketShares shares;
    if (part.fromMs >= startMs || part.toMs <= part.fromMs) {
        shares.opened = part.amount;
        return shares;
    }
    const std::int64_t openEnd = openMs + lengthMs;
    const bool begins = openMs >= 0 && part.fromMs >= openMs && part.fromMs < openEnd;
    shares.earlierMs = begins ? openEnd : part.fromMs;
    if (begins && part.toMs <= openEnd) {
        shares.open = part.amount;
    } else {
        shares.open = begins ? partOf(part, openMs, openEnd) : 0;
        shares.opened = part.toMs > startMs ? partOf(part, startMs, part.toMs) : 0;
        shares.earlier = part.amount - shares.open - shares.opened;
    }
    if (shares.earlierMs < startMs && shares.earlier != 0)
        return shares;
    shares.opened += shares.earlier; // a rounding error
    shares.earlier = 0;
    shares.earlierMs = -1;
    return shares;
}

Result<Done> addToBucket(RollupTable& table, int meter, OpenBucket& bucket,
                         const past::Moment& sample, const HistoryCounters::Results& results) {
    const std::int64_t startMs = bucketStart(sample.timeMs, table.lengthMs());
    std::array<BucketShares, kCounterCount> shares;
    for (std::size_t i = 0; i < kCounterCount; ++i) {
        RollupCell& open = bucket.rollup[kCounters[i]];
        const double before = open.amount;
        const std::int64_t openMs = open.count > 0 ? bucket.rollup.startMs : -1;
        shares[i] = share(results.of[i], open, openMs, startMs, table.lengthMs());
        bucket.dirty = bucket.dirty || open.amount != before;
    }
    if (auto done = turnTo(table, meter, sample.timeMs, bucket); !done)
        return done;
    bucket.dirty = true;
    bucket.rollup.readAtStart = bucket.rollup.readAtStart || sample.timeMs == startMs;
    for (std::size_t i = 0; i < kCounterCount; ++i)
        add(bucket.rollup, bucket.rollup[kCounters[i]], shares[i]);
    addValues(bucket.rollup, sample, results);
    return Done{};
}

} // namespace s4k::store
