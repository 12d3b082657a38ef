// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_export.h"

#include "app/store/history/history_columns.h"
#include "app/store/history/history_rollup.h"
#include "app/store/logs/csv_time.h"

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace s4k::store {

namespace {

constexpr std::uint64_t kProgressRows = 512;
constexpr qsizetype kFlushBytes = qsizetype{256} * 1024;

/// Readings were stored as float: more digits would be invented.
void appendValue(QByteArray& out, Quantity q, double value) {
    if (!std::isfinite(value))
        return;
    std::array<char, 32> text{};
    char* const end = text.data() + text.size();
    const auto done = isCounter(q) ? std::to_chars(text.data(), end, value)
                                   : std::to_chars(text.data(), end, static_cast<float>(value));
    out.append(text.data(), done.ptr - text.data());
}

class CsvWriter {
public:
    CsvWriter(QSaveFile& file, const HistoryExport& what, const app::Progress& progress)
        : m_file(file), m_what(what), m_progress(progress), m_out("time") {
        for (const Quantity q : m_what.columns)
            m_out.append(',').append(traits(q).symbol.data(),
                                     static_cast<qsizetype>(traits(q).symbol.size()));
        m_out += m_what.stepMs == 0 ? ",alerts\r\n" : "\r\n";
    }

    /// The range that progress is measured by.
    void expect(std::int64_t fromMs, std::int64_t toMs) {
        m_fromMs = fromMs;
        m_toMs = std::max(toMs, fromMs + 1);
    }

    bool write(std::int64_t timeMs, const Readings& values, std::optional<std::uint16_t> alerts) {
        m_out += isoTime(timeMs).c_str();
        for (const Quantity q : m_what.columns) {
            m_out += ',';
            appendValue(m_out, q, values[q]);
        }
        if (alerts)
            m_out.append(',').append(QByteArray::number(*alerts));
        m_out += "\r\n";
        return ++m_summary.rows % kProgressRows != 0 || goOn(timeMs);
    }

    bool flush() {
        m_broken = m_broken || m_file.write(m_out) != m_out.size();
        m_out.clear();
        return !m_broken;
    }
    [[nodiscard]] const ExportSummary& summary() const { return m_summary; }
    [[nodiscard]] bool broken() const { return m_broken; }

private:
    QSaveFile& m_file;
    const HistoryExport& m_what;
    const app::Progress& m_progress;
    QByteArray m_out;
    ExportSummary m_summary;
    std::int64_t m_fromMs = 0;
    std::int64_t m_toMs = 1;
    bool m_broken = false;

    bool goOn(std::int64_t timeMs) {
        const double part =
            static_cast<double>(timeMs - m_fromMs) / static_cast<double>(m_toMs - m_fromMs);
        m_summary.cancelled = m_progress && !m_progress(std::clamp(part, 0.0, 1.0));
        return !m_summary.cancelled && (m_out.size() < kFlushBytes || flush());
    }
};

/// Joins readings of one step into a row.
class StepWriter {
public:
    StepWriter(CsvWriter& writer, std::int64_t stepMs) : m_writer(writer), m_stepMs(stepMs) {}

    bool add(std::int64_t timeMs, const Readings& values) {
        const std::int64_t start = bucketStart(timeMs, m_stepMs);
        if (start != m_startMs && !end())
            return false;
        m_startMs = start;
        for (const QuantityTraits& row : kQuantities)
            if (values.isValid(row.quantity)) {
                m_sums[index(row.quantity)].add(values[row.quantity]);
                m_last[row.quantity] = values[row.quantity];
            }
        return true;
    }
    bool end() {
        if (m_startMs < 0)
            return true;
        Readings row;
        for (const QuantityTraits& traits : kQuantities)
            row[traits.quantity] = isCounter(traits.quantity)
                                       ? m_last[traits.quantity]
                                       : m_sums[index(traits.quantity)].mean();
        const std::int64_t start = std::exchange(m_startMs, -1);
        m_sums = {};
        m_last = {};
        return m_writer.write(start, row, std::nullopt);
    }

private:
    CsvWriter& m_writer;
    std::int64_t m_stepMs;
    std::int64_t m_startMs = -1;
    std::array<RollupCell, kQuantityCount> m_sums{};
    Readings m_last;
};

std::optional<HistoryLevel> levelOf(std::int64_t stepMs) {
    if (stepMs % kQuarterMs == 0)
        return HistoryLevel::Quarter;
    if (stepMs % kMinuteMs == 0)
        return HistoryLevel::Minute;
    return std::nullopt;
}

Result<Done> writeRows(HistoryReader& reader, const HistoryExport& what, CsvWriter& writer) {
    if (what.stepMs == 0)
        return reader.rows(what.meter, what.fromMs, what.toMs, [&](const past::Moment& sample) {
            return writer.write(sample.timeMs, sample.readings, sample.alerts);
        });
    StepWriter steps(writer, what.stepMs);
    const auto level = levelOf(what.stepMs);
    auto done =
        level ? reader.rollups(*level, what.meter, what.fromMs, what.toMs,
                               [&](std::int64_t startMs, const Readings& values) {
                                   return steps.add(startMs, values);
                               })
              : reader.rows(what.meter, what.fromMs, what.toMs, [&](const past::Moment& sample) {
                    return steps.add(sample.timeMs, sample.readings);
                });
    if (done && !writer.summary().cancelled && !writer.broken())
        static_cast<void>(steps.end());
    return done;
}

Result<StoredMeter> findMeter(HistoryReader& reader, int id) {
    const auto meters = reader.meters();
    if (!meters)
        return meters.error();
    for (const StoredMeter& meter : *meters)
        if (meter.id == id)
            return meter;
    return Error{"meter", std::to_string(id), "there is no such meter in the history",
                 "name one that is listed"};
}

Error notWritten(const QSaveFile& file) {
    return {"CSV file", file.fileName().toStdString(), file.errorString().toStdString(),
            "check that the folder exists, may be written and has room"};
}

HistoryExport withColumns(const HistoryExport& what) {
    HistoryExport all = what;
    if (all.columns.empty())
        for (const QuantityTraits& row : kQuantities)
            all.columns.push_back(row.quantity);
    return all;
}

} // namespace

Result<ExportSummary> exportHistory(HistoryReader& reader, const HistoryExport& what,
                                    const QString& path, const app::Progress& progress) {
    if (auto error = checkColumns(what.fromMs, what.toMs, 1))
        return *std::move(error);
    if (what.stepMs < 0)
        return Error{"step", std::to_string(what.stepMs) + " ms", "it is negative",
                     "give 0 or more"};
    const auto meter = findMeter(reader, what.meter);
    if (!meter)
        return meter.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    const HistoryExport all = withColumns(what);
    CsvWriter writer(file, all, progress);
    writer.expect(std::max(what.fromMs, meter->firstMs.value_or(0)),
                  std::min(what.toMs, meter->lastMs.value_or(0)));
    const auto done = writeRows(reader, all, writer);
    if (!done)
        return done.error();
    if (writer.summary().cancelled)
        return writer.summary();
    if (!writer.flush() || !file.commit())
        return notWritten(file);
    return writer.summary();
}

} // namespace s4k::store
