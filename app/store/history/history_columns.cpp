// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_columns.h"

#include "app/store/history/history_codec.h"
#include "app/store/history/history_reader_impl.h"

#include <algorithm>

namespace s4k::store {

namespace {

void merge(HistoryColumn& column, const HistoryColumn& value) {
    if (value.count == 0)
        return;
    if (column.count == 0) {
        column = value;
        return;
    }
    const auto total = static_cast<double>(column.count + value.count);
    column.min = std::min(column.min, value.min);
    column.max = std::max(column.max, value.max);
    column.mean += (value.mean - column.mean) * (static_cast<double>(value.count) / total);
    column.count += value.count;
}

HistoryLevel levelFor(std::int64_t columnMs) {
    if (columnMs >= kQuarterMs)
        return HistoryLevel::Quarter;
    return columnMs >= kMinuteMs ? HistoryLevel::Minute : HistoryLevel::Raw;
}

HistoryColumn cellColumn(const RollupCell& cell) {
    return {cell.min, cell.mean(), cell.max, cell.count};
}

/// Fills [from, to) from `level`; the time before its oldest row is filled from the next coarser
/// level.
Result<Done> fill(HistoryReader::Impl& impl, HistoryLevel level, int meter, Quantity q,
                  std::int64_t fromMs, std::int64_t toMs, ColumnFiller& filler);

Result<Done> fillOlder(HistoryReader::Impl& impl, HistoryLevel level, int meter, Quantity q,
                       std::int64_t fromMs, std::int64_t& beginMs, std::int64_t toMs,
                       ColumnFiller& filler) {
    const auto oldest = impl.database->value(
        QStringLiteral("SELECT min(t) FROM %1 WHERE meter = ?").arg(levelTable(level)), {meter});
    if (!oldest)
        return oldest.error();
    const std::int64_t oldestMs = oldest->isNull() ? toMs : oldest->toLongLong();
    beginMs = std::clamp(oldestMs, fromMs, toMs);
    if (beginMs <= fromMs)
        return Done{};
    const auto coarser = static_cast<HistoryLevel>(static_cast<int>(level) + 1);
    // The coarse bucket that contains the oldest fine row is filled from the fine rows.
    const std::int64_t endMs =
        oldest->isNull() ? toMs : std::min(toMs, bucketStart(oldestMs, levelMs(coarser)));
    return fill(impl, coarser, meter, q, fromMs, endMs, filler);
}

Result<Done> fill(HistoryReader::Impl& impl, HistoryLevel level, int meter, Quantity q,
                  std::int64_t fromMs, std::int64_t toMs, ColumnFiller& filler) {
    std::int64_t beginMs = fromMs;
    if (level != HistoryLevel::Quarter)
        if (auto done = fillOlder(impl, level, meter, q, fromMs, beginMs, toMs, filler); !done)
            return done;
    const bool raw = level == HistoryLevel::Raw;
    return impl.each(QStringLiteral("SELECT t, data FROM %1 WHERE meter = ? AND t >= ? AND t < ?")
                         .arg(levelTable(level)),
                     {meter, qint64{beginMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
                         const QByteArray data = row.value(1).toByteArray();
                         const std::int64_t t = row.value(0).toLongLong();
                         if (raw)
                             filler.add(t, sampleValue(data, q));
                         else
                             filler.add(t, levelMs(level), cellColumn(rollupCell(data, q)));
                         return true;
                     });
}

} // namespace

std::optional<Error> checkColumns(std::int64_t fromMs, std::int64_t toMs, int count) {
    if (count < 1 || count > kMostColumns)
        return Error{S4K_TEXT("History", "columns"), std::to_string(count),
                     S4K_TEXT("History", "their number is out of range"),
                     S4K_TEXT("History", "ask for 1 to %1").with(kMostColumns)};
    if (fromMs < 0 || toMs > kLastHistoryMs + 1 || fromMs >= toMs)
        return Error{S4K_TEXT("History", "range of time"),
                     std::to_string(fromMs) + " to " + std::to_string(toMs) + " ms",
                     S4K_TEXT("History", "it is empty, or outside of the years 1970 to 9999"),
                     S4K_TEXT("History", "give an end after its beginning")};
    return std::nullopt;
}

std::size_t ColumnFiller::columnOf(std::int64_t timeMs) const {
    // In whole numbers: a time on an edge must not be put into the column before the edge.
    const auto count = static_cast<std::int64_t>(m_columns.size());
    return static_cast<std::size_t>((timeMs - m_fromMs) * count / (m_toMs - m_fromMs));
}

void ColumnFiller::add(std::int64_t startMs, std::int64_t lengthMs, const HistoryColumn& value) {
    if (startMs < m_fromMs || startMs >= m_toMs || value.mean != value.mean)
        return;
    const std::size_t first = columnOf(startMs);
    const double width =
        static_cast<double>(m_toMs - m_fromMs) / static_cast<double>(m_columns.size());
    const bool wide = static_cast<double>(lengthMs) > width;
    const std::size_t last = wide ? columnOf(std::min(startMs + lengthMs - 1, m_toMs - 1)) : first;
    for (std::size_t column = first; column <= last; ++column)
        merge(m_columns[column], value);
}

Result<std::vector<HistoryColumn>>
HistoryReader::columns(int meter, Quantity q, std::int64_t fromMs, std::int64_t toMs, int count) {
    if (auto error = checkColumns(fromMs, toMs, count))
        return *std::move(error);
    ColumnFiller filler(fromMs, toMs, count);
    const HistoryLevel level = levelFor((toMs - fromMs) / count);
    if (auto done = fill(*m_impl, level, meter, q, fromMs, toMs, filler); !done)
        return done.error();
    return filler.take();
}

} // namespace s4k::store
