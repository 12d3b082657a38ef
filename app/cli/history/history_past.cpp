// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_past.h"

#include "app/base/energy_periods.h"
#include "app/base/zone_time.h"
#include "app/cli/console.h"
#include "app/cli/history/history_file.h"
#include "app/cli/history/history_range.h"
#include "app/cli/history/history_rows.h"
#include "app/store/history/history_loader.h"
#include "core/base/words.h"
#include "core/past/energy_doubts.h"
#include "core/registers/alerts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <deque>
#include <string>
#include <vector>

namespace s4k::cli {

namespace {

constexpr double kKilo = 1e-3;
constexpr double kMillionths = 1e6;
constexpr std::int64_t kQuarterMs = past::EnergyBook::kStepMs;

/// Makes the table of one kind of book. `by` is the value of --by.
using MakeRows = Table (*)(const store::LoadedMeter& meter, const HistoryRange& range,
                           const std::string& by);

Cell timeCell(std::int64_t timeMs, const HistoryRange& range) {
    return app::zoneTime(timeMs, range.zone);
}

Cell timeCell(const std::optional<std::int64_t>& timeMs, const HistoryRange& range) {
    if (timeMs)
        return timeCell(*timeMs, range);
    return {};
}

/// `value` divided by 1000, rounded to a millionth: sums show no binary rounding errors.
Cell kiloCell(double value) {
    if (std::isfinite(value))
        return std::round(value * kKilo * kMillionths) / kMillionths;
    return {};
}

Result<std::string> periodOption(const Arguments& arguments) {
    const std::array<std::string, 3> known{"hour", "day", "total"};
    const std::string by = arguments.value("by").value_or("hour");
    if (std::find(known.begin(), known.end(), by) == known.end())
        return Error{optionText("by"), by, S4K_TEXT("Options", "there is no such period"),
                     whatExists(by, known)};
    return by;
}

Outcome printPast(const Arguments& arguments, MakeRows makeRows) {
    const auto range = readRange(arguments);
    if (!range)
        return range.error();
    const auto by = periodOption(arguments);
    if (!by)
        return by.error();
    const auto format = readFormat(arguments);
    if (!format)
        return format.error();
    const auto meter = loadMeter(arguments);
    if (!meter)
        return meter.error();
    if (!*meter) {
        say(S4K_TEXT("Options", "cancelled"));
        return ExitCode::CheckFailed;
    }
    return printRows(makeRows(**meter, *range, *by), *format);
}

// Energy

std::int64_t quarterFrom(std::int64_t timeMs) {
    return (timeMs + kQuarterMs - 1) / kQuarterMs * kQuarterMs;
}

/// The range moved to whole quarters of an hour: those that begin in it.
HistoryRange inQuarters(HistoryRange range) {
    range.fromMs = quarterFrom(range.fromMs);
    range.toMs = quarterFrom(range.toMs);
    return range;
}

/// The quarters of an hour that begin in the range; their energies add up to the difference of the
/// registers over it.
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

std::vector<app::EnergySum>
sumsBy(const std::string& by, const std::deque<past::EnergyStep>& quarters, const QTimeZone& zone) {
    if (quarters.empty())
        return {};
    if (by == "total")
        return {totalOf(quarters)};
    return app::energyBy(by == "hour" ? app::EnergyPeriod::Hour : app::EnergyPeriod::Day, quarters,
                         zone, quarters.front().fromMs, quarters.back().fromMs + kQuarterMs);
}

std::vector<Cell> energyRow(const app::EnergySum& sum, const store::LoadedMeter& meter,
                            const HistoryRange& range) {
    // A period at an edge of the range is only a part of an hour or a day.
    const std::int64_t fromMs = std::max(sum.fromMs, range.fromMs);
    const std::int64_t toMs = std::min(sum.toMs, range.toMs);
    std::vector<Cell> row;
    row.push_back(timeCell(fromMs, range));
    row.push_back(timeCell(toMs, range));
    for (std::size_t i = 0; i < sum.used.size(); ++i)
        row.push_back(kiloCell(
            sum.quarters > 0 && meter.past->energy.hasRead(i) ? sum.used[i] : Readings::kNotValid));
    row.emplace_back(meter.past->energy.isEdge(fromMs) && meter.past->energy.isEdge(toMs));
    return row;
}

void sayLeftOut(std::int64_t untilMs, const HistoryRange& range, const Text& cause) {
    say(S4K_TEXT("Options", "energy before %1 is left out: %2")
            .with(app::zoneTime(untilMs, range.zone), cause));
}

/// Reports energy that is in the history but exceeds the 400 days that are read from it.
void sayOlderEnergy(const store::LoadedMeter& meter, const HistoryRange& range) {
    const std::deque<past::EnergyStep>& quarters = meter.past->energy.quarters();
    if (quarters.empty())
        return;
    const std::int64_t first = quarters.front().fromMs;
    const std::int64_t reach = quarterFrom(meter.lastMs + 1) -
                               static_cast<std::int64_t>(store::kEnergyQuarters) * kQuarterMs;
    if (meter.firstMs < reach && first >= reach && range.fromMs < first)
        sayLeftOut(
            first, range,
            S4K_TEXT("Options", "it reaches back 400 days; s4k history export has the readings"));
}

/// Reports readings in the range that were not counted as they were read.
void sayFindings(const past::EnergyBook& book, const HistoryRange& range) {
    std::vector<past::EnergyFinding> inRange;
    for (const past::EnergyFinding& item : book.findings())
        if (range.holds(item.finding.reading.timeMs))
            inRange.push_back(item);
    for (const Doubt& doubt : past::energyDoubts(
             inRange, [&range](std::int64_t timeMs) { return app::zoneTime(timeMs, range.zone); }))
        say(Text::inRow(doubt.where, ": ", doubt.text));
}

Table energyTable(const store::LoadedMeter& meter, const HistoryRange& asked,
                  const std::string& by) {
    const HistoryRange range = inQuarters(asked);
    sayOlderEnergy(meter, range);
    sayFindings(meter.past->energy, range);
    const std::deque<past::EnergyStep> quarters = quartersIn(meter.past->energy, range);
    Table table{"energy", {"from", "to", "kwh", "kvarh", "kvah", "whole"}, {}};
    const std::vector<app::EnergySum> sums = sumsBy(by, quarters, range.zone);
    for (const app::EnergySum& sum : sums)
        table.rows.push_back(energyRow(sum, meter, range));
    if (!sums.empty() && quarters.front().fromMs < sums.front().fromMs)
        sayLeftOut(sums.front().fromMs, range,
                   S4K_TEXT("Options", "there are more than %1 rows; give a range")
                       .with(app::kMostPeriods));
    return table;
}

// Demand and alerts

/// The demand rounded to the shortest decimal number of its float: logs and histories then give the
/// same number.
double asRead(double value) {
    if (!std::isfinite(value))
        return value;
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), static_cast<float>(value)).ptr;
    std::from_chars(text.data(), end, value);
    return value;
}

std::vector<Cell> demandRow(const past::DemandPoint& point, const HistoryRange& range) {
    std::vector<Cell> row;
    if (point.fromMs)
        row.push_back(timeCell(*point.fromMs, range));
    else
        row.emplace_back(NoCell());
    row.push_back(timeCell(point.timeMs, range));
    for (const double demand : point.demand)
        row.push_back(kiloCell(asRead(demand)));
    return row;
}

Table demandTable(const store::LoadedMeter& meter, const HistoryRange& range, const std::string&) {
    Table table{"demands", {"from", "at", "kw", "kvar", "kva"}, {}};
    for (const past::DemandPoint& point : meter.past->demands.points())
        if (range.holds(point.timeMs))
            table.rows.push_back(demandRow(point, range));
    return table;
}

std::string nameOf(std::uint8_t bit) {
    for (const AlertRow& row : kAlertTable)
        if (row.bit == bit)
            return row.name.english();
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

Table alertTable(const store::LoadedMeter& meter, const HistoryRange& range, const std::string&) {
    const past::AlertBook& book = meter.past->alerts;
    Table table{book.lastMs() ? "alerts" : "record of alerts", {"bit", "name", "from", "to"}, {}};
    for (const past::AlertSpan& span : book.spans())
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
