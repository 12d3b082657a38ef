// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_history.h"

#include "app/store/history/history_columns.h"
#include "app/store/logs/log_rows.h"
#include "app/store/logs/log_zone.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace s4k::store {

namespace {

constexpr qint64 kChunk = qint64{1024} * 1024;

Error unreadable(const QString& path, Text cause, TextId remedy) {
    return {S4K_TEXT("Files", "CSV file"), path.toStdString(), std::move(cause), remedy};
}

/// A regular file, open for reading.
struct LogFile {
    QFile file;

    Result<Done> open(const QString& path) {
        const QFileInfo info(path);
        if (info.exists() && !info.isFile())
            return unreadable(path, S4K_TEXT("Files", "it is not a regular file"),
                              S4K_TEXT("Files", "name a file"));
        file.setFileName(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return unreadable(path, Text::verbatim(file.errorString().toStdString()),
                              S4K_TEXT("Files", "check the name and the permissions"));
        return Done{};
    }
};

Result<Done> feedAll(const QString& path, LogRowReader& reader, const app::Progress& progress) {
    LogFile log;
    if (auto opened = log.open(path); !opened)
        return opened;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 got = log.file.read(chunk.data(), kChunk);
        if (got < 0)
            return unreadable(path, Text::verbatim(log.file.errorString().toStdString()),
                              S4K_TEXT("Files", "copy the file again"));
        if (got == 0)
            return Done{};
        if (auto fed = reader.feed({chunk.constData(), static_cast<std::size_t>(got)}); !fed)
            return fed;
        done += got;
        const double part = static_cast<double>(done) / static_cast<double>(log.file.size() + 1);
        if (progress && !progress(std::min(part, 1.0)))
            return unreadable(path, S4K_TEXT("Files", "reading it was cancelled"),
                              S4K_TEXT("Files", "read it again"));
    }
}

/// Reads the rows by a guessed shape. `otherOrder`: day and month are in the other order.
Result<CsvHistory> readBy(const LogGuess& guess, const QString& path, const app::Progress& progress,
                          bool& otherOrder) {
    const auto zone = zoneFrom(guess.shape.zone);
    if (!zone)
        return Error{S4K_TEXT("Files", "time zone"), guess.shape.zone,
                     S4K_TEXT("Files", "there is no such time zone"),
                     S4K_TEXT("Files", "give an IANA name, local or utc")};
    LogRowReader reader(QFileInfo(path).fileName().toStdString(), guess.shape, clockOf(*zone));
    const auto fed = feedAll(path, reader, progress);
    if (!fed)
        return fed.error();
    auto log = reader.finish();
    otherOrder = reader.hasOtherOrder();
    if (log)
        log->doubts.insert(log->doubts.begin(), guess.doubts.begin(), guess.doubts.end());
    return log;
}

} // namespace

Result<std::vector<HistoryColumn>> CsvHistory::columnsOf(std::size_t column, std::int64_t fromMs,
                                                         std::int64_t toMs, int count) const {
    if (auto error = checkColumns(fromMs, toMs, count))
        return *std::move(error);
    if (column >= columns.size())
        return Error{S4K_TEXT("Files", "column"), std::to_string(column),
                     S4K_TEXT("Files", "there is no such column"),
                     S4K_TEXT("Files", "there are %1").with(columns.size())};
    ColumnFiller filler(fromMs, toMs, count);
    const auto begin = std::lower_bound(timesMs.begin(), timesMs.end(), fromMs);
    const auto end = std::lower_bound(begin, timesMs.end(), toMs);
    for (auto at = begin; at != end; ++at)
        filler.add(*at, columns[column].values[static_cast<std::size_t>(at - timesMs.begin())]);
    return filler.take();
}

Result<LogGuess> guessLog(const QString& path, const LogWish& wish) {
    LogFile log;
    if (auto opened = log.open(path); !opened)
        return opened.error();
    const QByteArray head = log.file.read(static_cast<qint64>(kLogHead));
    return guessLogShape({head.constData(), static_cast<std::size_t>(head.size())},
                         log.file.atEnd(), QFileInfo(path).fileName().toStdString(), wish);
}

Result<CsvHistory> loadCsvHistory(const QString& path, const app::Progress& progress,
                                  const LogWish& wish) {
    const auto guess = guessLog(path, wish);
    if (!guess)
        return guess.error();
    bool otherOrder = false;
    auto log = readBy(*guess, path, progress, otherOrder);
    if (!otherOrder)
        return log;
    LogWish other = wish;
    other.timeFormat = guess->shape.timeFormat == LogTimeFormat::DayFirst
                           ? LogTimeFormat::MonthFirst
                           : LogTimeFormat::DayFirst;
    const auto again = guessLog(path, other);
    return again ? readBy(*again, path, progress, otherOrder) : Result<CsvHistory>(again.error());
}

} // namespace s4k::store
