// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_export.h"

#include "app/store/files/file_io.h"
#include "app/store/history/history_rollup.h"
#include "app/store/logs/csv_time.h"
#include "core/registers/demand_end.h"

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

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
    CsvWriter(QSaveFile& file, const CsvTable& what, const app::Progress& progress)
        : m_file(file), m_what(what), m_progress(progress), m_out("time") {
        for (const Quantity q : m_what.columns)
            m_out.append(',').append(traits(q).symbol.data(),
                                     static_cast<qsizetype>(traits(q).symbol.size()));
        m_out += m_what.alerts ? ",alerts\r\n" : "\r\n";
    }

    bool write(const past::Moment& row) {
        m_out += isoTime(row.timeMs).c_str();
        for (const Quantity q : m_what.columns) {
            m_out += ',';
            appendValue(m_out, q, row.readings[q]);
        }
        if (m_what.alerts)
            m_out.append(',').append(QByteArray::number(row.alerts));
        m_out += "\r\n";
        return ++m_summary.rows % kProgressRows != 0 || goOn(row.timeMs);
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
    const CsvTable& m_what;
    const app::Progress& m_progress;
    QByteArray m_out;
    ExportSummary m_summary;
    bool m_broken = false;

    bool goOn(std::int64_t timeMs) {
        const double part =
            static_cast<double>(timeMs - m_what.fromMs) /
            static_cast<double>(std::max(m_what.toMs - m_what.fromMs, std::int64_t{1}));
        m_summary.cancelled = m_progress && !m_progress(std::clamp(part, 0.0, 1.0));
        return !m_summary.cancelled && (m_out.size() < kFlushBytes || flush());
    }
};

/// Whether a register keeps its value until it counts or a sub-interval ends: a mean would be a
/// value that it never had.
bool isKept(Quantity q) {
    const auto isIn = [q](const auto& all) {
        return std::find(all.begin(), all.end(), q) != all.end();
    };
    return isCounter(q) || isIn(kPresentDemands) || isIn(kMaximumDemands);
}

/// Joins readings of one step into a row: means, the last of what is kept.
class StepWriter {
public:
    StepWriter(CsvWriter& writer, std::int64_t stepMs) : m_writer(writer), m_stepMs(stepMs) {}

    bool add(const past::Moment& row) {
        const std::int64_t start = bucketStart(row.timeMs, m_stepMs);
        if (start != m_startMs && !end())
            return false;
        m_startMs = start;
        for (const QuantityTraits& traits : kQuantities)
            if (row.readings.isValid(traits.quantity)) {
                m_sums[index(traits.quantity)].add(row.readings[traits.quantity]);
                m_last[traits.quantity] = row.readings[traits.quantity];
            }
        return true;
    }
    bool end() {
        if (m_startMs < 0)
            return true;
        past::Moment row;
        for (const QuantityTraits& traits : kQuantities)
            row.readings[traits.quantity] = isKept(traits.quantity)
                                                ? m_last[traits.quantity]
                                                : m_sums[index(traits.quantity)].mean();
        row.timeMs = std::exchange(m_startMs, -1);
        m_sums = {};
        m_last = {};
        return m_writer.write(row);
    }

private:
    CsvWriter& m_writer;
    std::int64_t m_stepMs;
    std::int64_t m_startMs = -1;
    std::array<RollupCell, kQuantityCount> m_sums{};
    Readings m_last;
};

Error notWritten(const QSaveFile& file) {
    return {S4K_TEXT("Files", "CSV file"), file.fileName().toStdString(),
            Text::verbatim(file.errorString().toStdString()),
            S4K_TEXT("Files", "check that the folder exists, may be written and has room")};
}

Result<Done> writeRows(const CsvTable& table, const MomentSource& rows, CsvWriter& writer) {
    if (table.stepMs == 0)
        return rows([&](const past::Moment& row) { return writer.write(row); });
    StepWriter steps(writer, table.stepMs);
    auto done = rows([&](const past::Moment& row) { return steps.add(row); });
    if (done && !writer.summary().cancelled && !writer.broken())
        static_cast<void>(steps.end());
    return done;
}

} // namespace

Result<ExportSummary> writeCsv(const QString& path, const CsvTable& table, const MomentSource& rows,
                               const app::Progress& progress) {
    if (auto done = checkReplaceable(path); !done)
        return done.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    CsvWriter writer(file, table, progress);
    if (const auto done = writeRows(table, rows, writer); !done)
        return done.error();
    if (writer.summary().cancelled)
        return writer.summary();
    if (!writer.flush() || !file.commit())
        return notWritten(file);
    return writer.summary();
}

} // namespace s4k::store
