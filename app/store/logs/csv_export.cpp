// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_export.h"

#include "app/store/files/file_io.h"
#include "app/store/history/history_rollup.h"
#include "core/base/csv_writer.h"
#include "core/base/utc_time.h"
#include "core/past/counter_rule.h"
#include "core/registers/demand_end.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <utility>

namespace s4k::store {

namespace {

constexpr std::uint64_t kProgressRows = 512;
constexpr std::size_t kFlushBytes = std::size_t{256} * 1024;

class TableWriter {
public:
    TableWriter(QIODevice& file, const CsvTable& what, const app::Progress& progress)
        : m_file(file), m_what(what), m_progress(progress) {
        m_out.cell("time");
        for (const Quantity q : m_what.columns)
            m_out.cell(traits(q).symbol);
        if (m_what.alerts)
            m_out.cell("alerts");
        m_out.endRow();
    }

    bool write(const past::Moment& row) {
        m_out.cell(utcTimeMs(row.timeMs));
        for (const Quantity q : m_what.columns)
            if (const double value = row.readings[q]; isCounter(q))
                m_out.number(value);
            else // readings are stored as float: more digits would be invented
                m_out.number(static_cast<float>(value));
        if (m_what.alerts)
            m_out.number(row.alerts);
        m_out.endRow();
        return ++m_summary.rows % kProgressRows != 0 || goOn(row.timeMs);
    }

    bool flush() {
        const std::string out = m_out.take();
        const auto size = static_cast<qint64>(out.size());
        m_broken = m_broken || m_file.write(out.data(), size) != size;
        return !m_broken;
    }
    [[nodiscard]] const ExportSummary& summary() const { return m_summary; }
    [[nodiscard]] bool broken() const { return m_broken; }

private:
    QIODevice& m_file;
    const CsvTable& m_what;
    const app::Progress& m_progress;
    CsvWriter m_out;
    ExportSummary m_summary;
    bool m_broken = false;

    bool goOn(std::int64_t timeMs) {
        const double part =
            static_cast<double>(timeMs - m_what.fromMs) /
            static_cast<double>(std::max(m_what.toMs - m_what.fromMs, std::int64_t{1}));
        m_summary.cancelled = m_progress && !m_progress(std::clamp(part, 0.0, 1.0));
        return !m_summary.cancelled && (m_out.text().size() < kFlushBytes || flush());
    }
};

/// Whether a register keeps its value until it counts or a sub-interval ends; a mean would be a
/// value that it never had.
bool isKept(Quantity q) {
    const auto isIn = [q](const auto& all) {
        return std::find(all.begin(), all.end(), q) != all.end();
    };
    return isCounter(q) || isIn(kPresentDemands) || isIn(kMaximumDemands);
}

/// Joins the readings of one step into a row: means, of demands the last values, and of counters
/// the first readings that are believed, so that the difference of two rows is the energy between
/// their times.
class StepWriter {
public:
    StepWriter(TableWriter& writer, std::int64_t stepMs) : m_writer(writer), m_stepMs(stepMs) {}

    bool add(const past::Moment& row) {
        const std::int64_t start = bucketStart(row.timeMs, m_stepMs);
        if (start != m_startMs && !end())
            return false;
        m_startMs = start;
        for (const QuantityTraits& traits : kQuantities)
            if (row.readings.isValid(traits.quantity)) {
                m_sums[index(traits.quantity)].add(row.readings[traits.quantity]);
                keep(traits.quantity, row);
            }
        return true;
    }
    bool end() {
        if (m_startMs < 0)
            return true;
        past::Moment row;
        for (const QuantityTraits& traits : kQuantities)
            row.readings[traits.quantity] = isKept(traits.quantity)
                                                ? kept(traits.quantity)
                                                : m_sums[index(traits.quantity)].mean();
        row.timeMs = std::exchange(m_startMs, -1);
        m_sums = {};
        m_kept = {};
        m_doubted = {};
        return m_writer.write(row);
    }

private:
    TableWriter& m_writer;
    std::int64_t m_stepMs;
    std::int64_t m_startMs = -1;
    std::array<RollupCell, kQuantityCount> m_sums{};
    Readings m_kept;
    Readings m_doubted; ///< of counters, where no reading of the step is believed
    std::array<past::CounterRule, kQuantityCount> m_rules{};

    void keep(Quantity q, const past::Moment& row) {
        if (!isCounter(q)) {
            m_kept[q] = row.readings[q];
            return;
        }
        past::CounterRule& rule = m_rules[index(q)];
        const past::CounterResult result =
            rule.add(past::counterReading(q, row), past::counterBounds(q, row));
        // A doubt that ends without a finding of an odd reading was none.
        const bool odd = std::any_of(result.findings.begin(), result.findings.end(), [](auto& f) {
            return f.doubt == past::CounterDoubt::OddReading;
        });
        if (!rule.doubted() && !odd && !m_kept.isValid(q))
            m_kept[q] = m_doubted[q];
        Readings& first = rule.doubted() ? m_doubted : m_kept;
        if (!first.isValid(q))
            first[q] = row.readings[q];
    }
    [[nodiscard]] double kept(Quantity q) const {
        return m_kept.isValid(q) ? m_kept[q] : m_doubted[q];
    }
};

Result<Done> writeRows(const CsvTable& table, const MomentSource& rows, TableWriter& writer) {
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
    ExportSummary summary;
    Result<Done> read = Done{};
    const auto written = replaceFile(path, [&](QIODevice& file) {
        TableWriter writer(file, table, progress);
        read = writeRows(table, rows, writer);
        summary = writer.summary();
        return read.ok() && !summary.cancelled && writer.flush();
    });
    if (!read)
        return read.error();
    if (!written)
        return written.error();
    return summary;
}

} // namespace s4k::store
