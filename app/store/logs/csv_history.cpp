// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_history.h"

#include "app/store/history/history_columns.h"
#include "app/store/logs/csv_parser.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace s4k::store {

namespace {

constexpr qint64 kChunk = qint64{1024} * 1024;

Error unreadable(const QString& path, Text cause, TextId remedy) {
    return {S4K_TEXT("Files", "CSV file"), path.toStdString(), std::move(cause), remedy};
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

Result<CsvHistory> loadCsvHistory(const QString& path, const app::Progress& progress) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return unreadable(path, S4K_TEXT("Files", "it is not a regular file"),
                          S4K_TEXT("Files", "name a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, Text::verbatim(file.errorString().toStdString()),
                          S4K_TEXT("Files", "check the name and the permissions"));
    CsvHistoryParser parser(info.fileName().toStdString());
    QByteArray chunk(kChunk, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 got = file.read(chunk.data(), kChunk);
        if (got < 0)
            return unreadable(path, Text::verbatim(file.errorString().toStdString()),
                              S4K_TEXT("Files", "copy the file again"));
        if (got == 0)
            return parser.finish();
        if (auto fed = parser.feed({chunk.constData(), static_cast<std::size_t>(got)}); !fed)
            return fed.error();
        done += got;
        const double part = static_cast<double>(done) / static_cast<double>(info.size() + 1);
        if (progress && !progress(part))
            return unreadable(path, S4K_TEXT("Files", "reading it was cancelled"),
                              S4K_TEXT("Files", "read it again"));
    }
}

} // namespace s4k::store
