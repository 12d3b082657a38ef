// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_rollup.h"
#include "app/store/history/history_types.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// The bytes of a stored row. Little endian; values that are not valid take no bytes. Sample: u64
/// (bits 0-42: quantities that follow; 48-52: marks; 63: counters are wide), u16 alerts, then in
/// the order of the quantities float32, or for counters a 40-bit number of tenths (wide: float64).
/// Rollup: u64 (bits 0-42: quantities that follow; 63: each quantity has a separate count), u32
/// count, then float32 min, mean, max, or for counters float64 max, amount, float32 min, mean below
/// max; then the separate u32 count, if any. @source own design
namespace s4k::store {

[[nodiscard]] QByteArray encodeSample(const HistoryRow& sample);
/// Values, alerts and marks; nullopt: the bytes were not written by encodeSample().
[[nodiscard]] std::optional<HistoryRow> decodeSample(QByteArrayView bytes);
/// One value of a sample; NaN if the sample does not contain it or is damaged.
[[nodiscard]] double sampleValue(QByteArrayView bytes, Quantity q);

[[nodiscard]] QByteArray encodeRollup(const Rollup& rollup);
[[nodiscard]] std::optional<Rollup> decodeRollup(QByteArrayView bytes);
/// One quantity of a rollup; its count is 0 if the rollup does not contain it or is damaged.
[[nodiscard]] RollupCell rollupCell(QByteArrayView bytes, Quantity q);

/// The newest sample of a meter with everything that the next sample is compared with.
[[nodiscard]] QByteArray encodeHead(const HistoryRow& sample);
[[nodiscard]] std::optional<HistoryRow> decodeHead(QByteArrayView bytes);

} // namespace s4k::store
