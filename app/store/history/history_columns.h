// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"

#include <vector>

namespace s4k::store {

/// Collects values in columns of equal width over [from, to).
class ColumnFiller {
public:
    /// checkColumns() must accept the arguments.
    ColumnFiller(std::int64_t fromMs, std::int64_t toMs, int count)
        : m_fromMs(fromMs), m_toMs(toMs), m_columns(static_cast<std::size_t>(count)) {}

    /// Adds a reading at `timeMs`; outside of the range, and if `value` is NaN, it is ignored.
    void add(std::int64_t timeMs, double value) { add(timeMs, 0, {value, value, value, 1}); }
    /// Adds the summary of `lengthMs` from `startMs` to the column of `startMs`, or if columns are
    /// narrower than `lengthMs`, to each column that it touches. Ignored if `startMs` is outside of
    /// the range.
    void add(std::int64_t startMs, std::int64_t lengthMs, const HistoryColumn& value);

    [[nodiscard]] std::vector<HistoryColumn> take() { return std::move(m_columns); }

private:
    std::int64_t m_fromMs;
    std::int64_t m_toMs;
    std::vector<HistoryColumn> m_columns;

    [[nodiscard]] std::size_t columnOf(std::int64_t timeMs) const;
};

/// Largest number of columns: a time in ms multiplied by it still fits 64 bits.
inline constexpr int kMostColumns = 30'000;

/// The reason why `count` columns over [fromMs, toMs) are refused; nullopt: they are accepted.
/// Accepted are 1 to kMostColumns columns and a range that is not empty, within 1970 to 9999.
[[nodiscard]] std::optional<Error> checkColumns(std::int64_t fromMs, std::int64_t toMs, int count);

} // namespace s4k::store
