// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_csv.h"

#include "core/base/csv_writer.h"
#include "core/base/utc_time.h"

#include <QDateTime>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <limits>

namespace s4k::ui {

namespace {

using series::Pyramid;

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kFlushAt = 1 << 16;
constexpr std::size_t kStride = 4'096;          // rows between two reports of the progress
constexpr std::int64_t kOffsetStepMs = 900'000; // UTC offsets change only at quarters
constexpr int kCounterDecimals = 3;

/// Converts times to local time; fast for times that rise.
class Clock {
public:
    explicit Clock(const QTimeZone& zone) : m_zone(zone) {}
    [[nodiscard]] std::string text(std::int64_t ms) {
        const std::int64_t step = ms / kOffsetStepMs;
        if (step != m_step) {
            m_step = step;
            m_offset = m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
        }
        return localTimeMs(ms, m_offset);
    }

private:
    QTimeZone m_zone;
    std::int64_t m_step = std::numeric_limits<std::int64_t>::min();
    int m_offset = 0;
};

std::vector<const Pyramid*> pyramidsOf(const TrendLine& line) {
    std::vector<const Pyramid*> pyramids;
    for (const past::TrendTrack& track : line.tracks)
        pyramids.push_back(track.pyramid);
    return pyramids;
}

} // namespace

TrendCsv::TrendCsv(const std::vector<TrendLine>& all, double fromMs, double toMs) {
    std::vector<TrendLine> lines;
    for (const TrendLine& line : all)
        if (line.curve.shown)
            lines.push_back(line);
    for (const TrendLine& line : lines)
        m_heads.push_back(
            {line.nameWithUnit(), line.curve.column.isEmpty() && isCounter(line.curve.quantity)});
    std::vector<bool> done(lines.size(), false);
    for (std::size_t first = 0; first < lines.size(); ++first) {
        if (done[first])
            continue;
        std::vector<std::size_t> members;
        for (std::size_t i = first; i < lines.size(); ++i)
            if (!done[i] && pyramidsOf(lines[i]) == pyramidsOf(lines[first])) {
                members.push_back(i);
                done[i] = true;
            }
        copyGroup(lines, members, fromMs, toMs);
    }
}

void TrendCsv::copyGroup(const std::vector<TrendLine>& lines,
                         const std::vector<std::size_t>& members, double fromMs, double toMs) {
    Group group;
    for (const std::size_t member : members)
        group.lines.push_back({member, {}, {}, {}, {}});
    const std::vector<const Pyramid*> pyramids = pyramidsOf(lines[members.front()]);
    for (const past::TrendPiece& piece : past::trendPieces(pyramids, fromMs, toMs))
        copyPiece(group, lines, piece);
    m_groups.push_back(std::move(group));
}

void TrendCsv::copyPiece(Group& group, const std::vector<TrendLine>& lines,
                         const past::TrendPiece& piece) {
    const Pyramid& pyramid = *piece.pyramid;
    group.parts.push_back(group.ms.size());
    std::vector<std::size_t> series;
    for (Values& values : group.lines) {
        const std::vector<past::TrendTrack>& tracks = lines[values.line].tracks;
        const auto track = std::find_if(tracks.begin(), tracks.end(),
                                        [&pyramid](const past::TrendTrack& candidate) {
                                            return candidate.pyramid == &pyramid;
                                        });
        series.push_back(track->series);
        values.bases.push_back(track->base);
    }
    for (std::size_t i = piece.in.begin; i < piece.in.end;) {
        const std::size_t level = pyramid.finestLevel(i);
        if (level >= Pyramid::kLevels)
            break;
        const std::size_t entry = i / Pyramid::kFactors[level];
        group.ms.push_back(pyramid.marks(level)[entry].ms());
        for (std::size_t v = 0; v < series.size(); ++v) {
            Values& to = group.lines[v];
            if (level == 0) {
                to.values.push_back(pyramid.value(series[v], entry));
                continue;
            }
            const series::Summary& sum = pyramid.summaries(series[v], level)[entry];
            m_summaries = true;
            to.min.resize(to.values.size(), kNan);
            to.max.resize(to.values.size(), kNan);
            to.values.push_back(sum.count > 0 ? sum.mean : kNan);
            to.min.push_back(sum.count > 0 ? sum.min : kNan);
            to.max.push_back(sum.count > 0 ? sum.max : kNan);
        }
        i = (entry + 1) * Pyramid::kFactors[level];
    }
}

std::size_t TrendCsv::rows() const {
    std::size_t most = 0;
    for (const Group& group : m_groups)
        most = std::max(most, group.ms.size());
    return most;
}

void TrendCsv::addHead(CsvWriter& csv) const {
    csv.cell("time");
    for (const Head& head : m_heads) {
        const std::string name = head.name.toStdString();
        csv.cell(name);
        if (m_summaries)
            csv.cell(name + " min").cell(name + " max");
    }
    csv.endRow();
}

/// Writes the cell of a line for a row of its group; `group` null: the line has no row at this
/// time.
void TrendCsv::addCell(CsvWriter& csv, std::size_t line, const Group* group, std::size_t at) const {
    const Values* values = nullptr;
    if (group != nullptr)
        values = &*std::find_if(group->lines.begin(), group->lines.end(),
                                [line](const Values& v) { return v.line == line; });
    const auto number = [&](const std::vector<float>& from) {
        if (values == nullptr || at >= from.size()) {
            csv.emptyCell();
            return;
        }
        const auto part = std::upper_bound(group->parts.begin(), group->parts.end(), at);
        const double value =
            values->bases[static_cast<std::size_t>(part - group->parts.begin()) - 1] +
            static_cast<double>(from[at]);
        if (m_heads[line].exact)
            csv.number(value, std::chars_format::fixed, kCounterDecimals);
        else
            csv.number(static_cast<float>(value));
    };
    const std::vector<float> none;
    number(values ? values->values : none);
    if (!m_summaries)
        return;
    number(values ? values->min : none);
    number(values ? values->max : none);
}

/// The position in each group while rows are written.
struct TrendCsv::Walk {
    explicit Walk(const TrendCsv& table)
        : groups(table.m_groups), next(groups.size(), 0), groupOf(table.m_heads.size(), nullptr),
          placeOf(table.m_heads.size(), 0) {}

    /// Advances to the next time and finds the lines that have a row there.
    std::optional<std::int64_t> step() {
        std::optional<std::int64_t> ms;
        for (std::size_t g = 0; g < groups.size(); ++g)
            if (next[g] < groups[g].ms.size())
                ms = std::min(ms.value_or(groups[g].ms[next[g]]), groups[g].ms[next[g]]);
        std::fill(groupOf.begin(), groupOf.end(), nullptr);
        for (std::size_t g = 0; ms && g < groups.size(); ++g) {
            if (next[g] >= groups[g].ms.size() || groups[g].ms[next[g]] != *ms)
                continue;
            for (const Values& values : groups[g].lines) {
                groupOf[values.line] = &groups[g];
                placeOf[values.line] = next[g];
            }
            ++next[g];
        }
        return ms;
    }

    const std::vector<Group>& groups;
    std::vector<std::size_t> next;
    std::vector<const Group*> groupOf; ///< group of each line; null: it has no row
    std::vector<std::size_t> placeOf;
};

bool TrendCsv::write(QIODevice& file, const app::Progress& progress, const QTimeZone& zone) const {
    const auto total = static_cast<double>(std::max<std::size_t>(rows(), 1));
    Walk walk(*this);
    Clock clock(zone);
    CsvWriter csv;
    addHead(csv);
    for (std::size_t row = 0;; ++row) {
        const std::optional<std::int64_t> ms = walk.step();
        if (!ms)
            break;
        csv.cell(clock.text(*ms));
        for (std::size_t line = 0; line < m_heads.size(); ++line)
            addCell(csv, line, walk.groupOf[line], walk.placeOf[line]);
        csv.endRow();
        if (csv.text().size() >= kFlushAt)
            file.write(QByteArray::fromStdString(csv.take()));
        if (row % kStride == 0 && !progress(std::min(1.0, static_cast<double>(row) / total)))
            return false;
    }
    file.write(QByteArray::fromStdString(csv.take()));
    return progress(1);
}

} // namespace s4k::ui
