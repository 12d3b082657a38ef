// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_rollup.h"
#include "app/store/history/history_types.h"
#include "core/past/counter_rule.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

/// The bytes of a stored row. Little endian; values that are not valid take no bytes. Sample: u64
/// (bits 0-42: quantities that follow; 48-52: marks; 63: counters are wide), u16 alerts, then in
/// the order of the quantities float32, or for counters a 40-bit number of tenths (wide: float64).
/// Rollup: u64 (bits 0-42: quantities that follow; 60: a reading is at the start; 61: earlier
/// amounts follow; 62: ends of counters follow; 63: each quantity has a separate count), u32 count,
/// then float32 min, mean, max, or for counters float64 max, amount, float32 min, mean below max;
/// then the separate u32 count, if any. After all quantities: with bit 62, for each counter float64
/// first and last reading (without it they are min and max); with bit 61, i64 ms from which the
/// earlier amounts count, then a float64 for each counter. @source own design
namespace s4k::store {

/// The bytes of values, alerts and marks.
[[nodiscard]] QByteArray encodeSample(const HistoryRow& sample);
/// Values, alerts and marks, without time and settings; nullopt: the bytes are not of
/// encodeSample().
[[nodiscard]] std::optional<HistoryRow> decodeSample(QByteArrayView bytes);
/// One value of a sample; NaN if the sample does not contain it or is damaged.
[[nodiscard]] double sampleValue(QByteArrayView bytes, Quantity q);

/// The bytes of the cells; quantities whose count is 0 are left out.
[[nodiscard]] QByteArray encodeRollup(const Rollup& rollup);
/// The cells, without startMs; nullopt: the bytes are not of encodeRollup().
[[nodiscard]] std::optional<Rollup> decodeRollup(QByteArrayView bytes);
/// The times of a rollup, as in Rollup.
struct RollupTimes {
    std::int64_t earlierMs = -1;
    bool readAtStart = false;
};
[[nodiscard]] RollupTimes rollupTimes(QByteArrayView bytes);
/// One quantity of a rollup; its count is 0 if the rollup does not contain it or is damaged.
[[nodiscard]] RollupCell rollupCell(QByteArrayView bytes, Quantity q);

/// The last reading of a counter that is believed.
struct SureReading {
    Quantity counter = Quantity::EnergyRealTotal;
    past::CounterReading reading;
};

/// The newest sample of a meter with everything that the next sample is compared with. `sure` are
/// the readings of the counters for which the sample is doubted.
[[nodiscard]] QByteArray encodeHead(const HistoryRow& sample,
                                    const std::vector<SureReading>& sure = {});
[[nodiscard]] std::optional<HistoryRow> decodeHead(QByteArrayView bytes);
/// The `sure` readings of a head; empty where there are none, or the head is damaged.
[[nodiscard]] std::vector<SureReading> decodeSure(QByteArrayView bytes);

} // namespace s4k::store
