// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/demand_csv.h"

#include "app/base/zone_time.h"
#include "core/base/csv_writer.h"

#include <QIODevice>

#include <initializer_list>
#include <optional>
#include <string_view>

namespace s4k::ui {

namespace {

constexpr std::size_t kProgressRows = 512;

/// Writes a heading and `count` rows; `row(csv, i)` writes the cells of row i.
template <typename Row>
bool writeRows(QIODevice& out, std::initializer_list<std::string_view> head, std::size_t count,
               const app::Progress& progress, Row row) {
    CsvWriter csv;
    for (const std::string_view column : head)
        csv.cell(column);
    for (std::size_t i = 0; i <= count; ++i) {
        const std::string line = csv.endRow().take();
        if (out.write(line.data(), static_cast<qint64>(line.size())) < 0)
            return false;
        if (i % kProgressRows == kProgressRows - 1 && progress &&
            !progress(static_cast<double>(i) / static_cast<double>(count)))
            return false;
        if (i < count)
            row(csv, i);
    }
    return true;
}

void addTime(CsvWriter& csv, const std::optional<std::int64_t>& timeMs, const QTimeZone& zone) {
    csv.cell(timeMs ? app::zoneTime(*timeMs, zone) : std::string());
}

} // namespace

bool writeDemandCsv(QIODevice& out, const std::vector<past::DemandPoint>& points,
                    const QTimeZone& zone, const app::Progress& progress) {
    return writeRows(out, {"begin", "end", "real_w", "reactive_var", "apparent_va"}, points.size(),
                     progress, [&](CsvWriter& csv, std::size_t i) {
                         addTime(csv, points[i].fromMs, zone);
                         addTime(csv, points[i].timeMs, zone);
                         for (const double demand : points[i].demand) // demand has single precision
                             csv.number(static_cast<float>(demand), std::chars_format::fixed);
                     });
}

bool writeEnergyCsv(QIODevice& out, const std::vector<app::EnergySum>& sums, const QTimeZone& zone,
                    const app::Progress& progress) {
    return writeRows(out, {"begin", "end", "real_wh", "reactive_varh", "apparent_vah"}, sums.size(),
                     progress, [&](CsvWriter& csv, std::size_t i) {
                         addTime(csv, sums[i].fromMs, zone);
                         addTime(csv, sums[i].toMs, zone);
                         for (const double used : sums[i].used)
                             sums[i].quarters > 0 ? csv.number(used) : csv.emptyCell();
                     });
}

bool writeAlertCsv(QIODevice& out, const std::vector<NamedSpan>& spans, const QTimeZone& zone,
                   const app::Progress& progress) {
    return writeRows(out, {"begin", "end", "seconds", "bit", "alert"}, spans.size(), progress,
                     [&](CsvWriter& csv, std::size_t i) {
                         const past::AlertSpan& span = spans[i].span;
                         addTime(csv, span.fromMs, zone);
                         addTime(csv, span.toMs, zone);
                         span.toMs ? csv.number(static_cast<double>(*span.toMs - span.fromMs) / 1e3)
                                   : csv.emptyCell();
                         csv.number(span.bit).cell(spans[i].name.toStdString());
                     });
}

} // namespace s4k::ui
