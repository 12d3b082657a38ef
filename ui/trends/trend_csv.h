// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/trend_pieces.h"
#include "ui/model/export_order.h"
#include "ui/trends/trend_line.h"

#include <QTimeZone>

#include <cstdint>
#include <memory>
#include <vector>

class QIODevice;

namespace s4k {
class CsvWriter;
}

namespace s4k::ui {

/// Readings of some lines, copied so that another thread can write them.
class TrendCsv {
public:
    /// Copies the shown lines for the times `fromMs` to before `toMs` (ms since 1970 UTC): every
    /// reading that is kept, and summaries of older times.
    TrendCsv(const std::vector<TrendLine>& lines, double fromMs, double toMs);

    /// Writes a heading with names and units, then one row for each time, in the order of time:
    /// local time with its UTC offset (ISO 8601) and the value of each line. A row of a summary has
    /// the first time of the summary and its mean; extremes have separate columns, which are
    /// present if any row is a summary. `progress` must not be empty. False when it was cancelled;
    /// errors of `file` are left to the caller. May be called in any thread.
    bool write(QIODevice& file, const app::Progress& progress, const QTimeZone& zone) const;
    /// Number of times of the line with the most times.
    [[nodiscard]] std::size_t rows() const;

private:
    /// Values of one line of a group.
    struct Values {
        std::size_t line = 0; ///< index of the line
        std::vector<float> values;
        std::vector<float> min; ///< NaN for a reading; empty if there are readings only
        std::vector<float> max;
        std::vector<double> bases; ///< one per part: offset to add to `values`
    };
    /// Lines that share their times.
    struct Group {
        std::vector<std::int64_t> ms;
        std::vector<std::size_t> parts; ///< index of the first row of each part
        std::vector<Values> lines;
    };
    struct Walk;
    struct Head {
        QString name;
        bool exact = false; ///< written with more digits than a float has
    };
    std::vector<Head> m_heads;
    std::vector<Group> m_groups;
    bool m_summaries = false;

    void copyGroup(const std::vector<TrendLine>& lines, const std::vector<std::size_t>& members,
                   double fromMs, double toMs);
    void copyPiece(Group& group, const std::vector<TrendLine>& lines,
                   const past::TrendPiece& piece);
    void addHead(CsvWriter& csv) const;
    void addCell(CsvWriter& csv, std::size_t line, const Group* group, std::size_t at) const;
};

} // namespace s4k::ui
