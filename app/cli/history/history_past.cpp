// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_past.h"

#include "app/base/energy_periods.h"
#include "app/base/zone_time.h"
#include "app/cli/console.h"
#include "app/cli/history/history_file.h"
#include "app/cli/history/history_range.h"
#include "app/cli/history/history_rows.h"
#include "app/session/words.h"
#include "core/registers/alerts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <string>
#include <vector>

namespace s4k::cli {

namespace {

constexpr double kKilo = 1e-3;
constexpr std::int64_t kQuarterMs = past::EnergyBook::kStepMs;

/// Makes the rows of one kind of book. `by` is the value of --by.
using MakeRows = Result<Table> (*)(const past::MeterPast& past, const HistoryRange& range,
                                   const std::string& by);

Cell timeCell(std::int64_t timeMs, const HistoryRange& range) {
    return app::zoneTime(timeMs, range.zone).toStdString();
}

Cell timeCell(const std::optional<std::int64_t>& timeMs, const HistoryRange& range) {
    if (timeMs)
        return timeCell(*timeMs, range);
    return {};
}

Cell kiloCell(double value) {
    if (std::isfinite(value))
        return value * kKilo;
    return {};
}

Outcome printPast(const Arguments& arguments, MakeRows makeRows) {
    const auto range = readRange(arguments);
    if (!range)
        return range.error();
    const auto format = readFormat(arguments);
    if (!format)
        return format.error();
    const auto meter = loadMeter(arguments);
    if (!meter)
        return meter.error();
    if (!*meter) {
        say("cancelled");
        return ExitCode::CheckFailed;
    }
    const auto table = makeRows(*(*meter)->past, *range, arguments.value("by").value_or("hour"));
    if (!table)
        return table.error();
    return printRows(*table, *format);
}

// Energy

/// The quarters of the range; the sums of its periods are what the registers went on by in it.
std::deque<past::EnergyStep> quartersIn(const past::EnergyBook& book, const HistoryRange& range) {
    std::deque<past::EnergyStep> quarters;
    for (const past::EnergyStep& quarter : book.quarters())
        if (range.holds(quarter.fromMs))
            quarters.push_back(quarter);
    return quarters;
}

app::EnergySum totalOf(const std::deque<past::EnergyStep>& quarters) {
    app::EnergySum sum{quarters.front().fromMs, quarters.back().fromMs + kQuarterMs};
    for (const past::EnergyStep& quarter : quarters)
        for (std::size_t i = 0; i < sum.used.size(); ++i)
            sum.used[i] += quarter.used[i];
    sum.quarters = static_cast<int>(quarters.size());
    return sum;
}

Result<std::vector<app::EnergySum>> sumsBy(const std::string& by,
                                           const std::deque<past::EnergyStep>& quarters,
                                           const HistoryRange& range) {
    const std::array<std::string, 3> known{"hour", "day", "total"};
    if (std::find(known.begin(), known.end(), by) == known.end())
        return Error{"option --by", by, "there is no such period", session::whatExists(by, known)};
    if (quarters.empty())
        return std::vector<app::EnergySum>();
    if (by == "total")
        return std::vector{totalOf(quarters)};
    return app::energyBy(by == "hour" ? app::EnergyPeriod::Hour : app::EnergyPeriod::Day, quarters,
                         range.zone, quarters.front().fromMs, quarters.back().fromMs + kQuarterMs);
}

std::vector<Cell> energyRow(const app::EnergySum& sum, const past::EnergyBook& book,
                            const HistoryRange& range) {
    // A period at the edge of the range is a part of an hour or a day.
    const std::int64_t fromMs = std::max(sum.fromMs, range.fromMs);
    const std::int64_t toMs = std::min(sum.toMs, range.toMs);
    std::vector<Cell> row;
    row.push_back(timeCell(fromMs, range));
    row.push_back(timeCell(toMs, range));
    for (std::size_t i = 0; i < sum.used.size(); ++i)
        row.push_back(
            kiloCell(sum.quarters > 0 && book.hasRead(i) ? sum.used[i] : Readings::kNotValid));
    row.emplace_back(sum.quarters * kQuarterMs == toMs - fromMs);
    return row;
}

Result<Table> energyTable(const past::MeterPast& past, const HistoryRange& range,
                          const std::string& by) {
    const auto sums = sumsBy(by, quartersIn(past.energy, range), range);
    if (!sums)
        return sums.error();
    Table table{"energy", {"from", "to", "kwh", "kvarh", "kvah", "whole"}, {}};
    for (const app::EnergySum& sum : *sums)
        table.rows.push_back(energyRow(sum, past.energy, range));
    return table;
}

// Demand and alerts

std::vector<Cell> demandRow(const past::DemandPoint& point, const HistoryRange& range) {
    std::vector<Cell> row;
    if (point.fromMs)
        row.push_back(timeCell(*point.fromMs, range));
    else
        row.emplace_back(NoCell());
    row.push_back(timeCell(point.timeMs, range));
    for (const double demand : point.demand)
        row.push_back(kiloCell(demand));
    return row;
}

Result<Table> demandTable(const past::MeterPast& past, const HistoryRange& range,
                          const std::string&) {
    Table table{"demands", {"from", "at", "kw", "kvar", "kva"}, {}};
    for (const past::DemandPoint& point : past.demands.points())
        if (range.holds(point.timeMs))
            table.rows.push_back(demandRow(point, range));
    return table;
}

std::string nameOf(std::uint8_t bit) {
    for (const AlertRow& row : kAlertTable)
        if (row.bit == bit)
            return std::string(row.name);
    return "bit " + std::to_string(bit);
}

std::vector<Cell> alertRow(const past::AlertSpan& span, const HistoryRange& range) {
    std::vector<Cell> row;
    row.emplace_back(std::int64_t{span.bit});
    row.emplace_back(nameOf(span.bit));
    row.push_back(timeCell(span.fromMs, range));
    row.push_back(timeCell(span.toMs, range));
    return row;
}

Result<Table> alertTable(const past::MeterPast& past, const HistoryRange& range,
                         const std::string&) {
    Table table{"alerts", {"bit", "name", "from", "to"}, {}};
    for (const past::AlertSpan& span : past.alerts.spans())
        if (span.fromMs < range.toMs && (!span.toMs || *span.toMs > range.fromMs))
            table.rows.push_back(alertRow(span, range));
    return table;
}

} // namespace

Outcome historyEnergy(const Arguments& arguments) {
    return printPast(arguments, &energyTable);
}

Outcome historyDemand(const Arguments& arguments) {
    return printPast(arguments, &demandTable);
}

Outcome historyAlerts(const Arguments& arguments) {
    return printPast(arguments, &alertTable);
}

} // namespace s4k::cli
