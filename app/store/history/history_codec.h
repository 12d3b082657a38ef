// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_rollup.h"
#include "app/store/history/history_types.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// The bytes in which rows are kept. Little endian; what is not valid takes no room.
/// Sample: u64 (bits 0-42: the quantities that follow; 48-52: marks; 63: counters are wide), u16
/// alerts, then in the order of the quantities float32, or for counters a 40-bit number of tenths
/// (wide: float64). Rollup: u64 (bits 0-42; 63: each quantity has a count of its own), u32 count,
/// then float32 min, mean, max, or for counters float64 max, amount, float32 min, mean below max;
/// then its u32 count where it has one. @source own design
namespace s4k::store {

[[nodiscard]] QByteArray encodeSample(const HistoryRow& sample);
/// Values, alerts and marks; nothing when the bytes are none of encodeSample's.
[[nodiscard]] std::optional<HistoryRow> decodeSample(QByteArrayView bytes);
/// One value of a sample, NaN where it has none or is damaged.
[[nodiscard]] double sampleValue(QByteArrayView bytes, Quantity q);

[[nodiscard]] QByteArray encodeRollup(const Rollup& rollup);
[[nodiscard]] std::optional<Rollup> decodeRollup(QByteArrayView bytes);
/// One cell of a rollup, without a count where it has none or is damaged.
[[nodiscard]] RollupCell rollupCell(QByteArrayView bytes, Quantity q);

/// The last sample of a meter with all that the next one is compared with.
[[nodiscard]] QByteArray encodeHead(const HistoryRow& sample);
[[nodiscard]] std::optional<HistoryRow> decodeHead(QByteArrayView bytes);

} // namespace s4k::store
