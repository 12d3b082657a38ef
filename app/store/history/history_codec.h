// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_rollup.h"
#include "app/store/history/history_types.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// The bytes of a stored row. Little endian; values that are not finite as a float32 are left out.
/// Sample: u64 (bits 0-42: quantities that follow; 48-52: marks; 63: counters are wide), u16
/// alerts, then in the order of the quantities float32, or for counters a 40-bit number of tenths
/// (wide: float64). Rollup: u64 (bits 0-42: quantities that follow; 63: each quantity has a
/// separate count), u32 count, then for each quantity float32 min, mean, max, or for counters
/// float64 max, float64 amount, float32 max - min, float32 max - mean (a negative number is the
/// negated min or mean itself); then the separate u32 count, if any. @source own design
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
/// One quantity of a rollup; its count is 0 if the rollup does not contain it or is damaged.
[[nodiscard]] RollupCell rollupCell(QByteArrayView bytes, Quantity q);

/// The newest sample of a meter with its time, settings, scales and counts of resets and power-ups,
/// which the next sample is compared with.
[[nodiscard]] QByteArray encodeHead(const HistoryRow& sample);
[[nodiscard]] std::optional<HistoryRow> decodeHead(QByteArrayView bytes);

} // namespace s4k::store
