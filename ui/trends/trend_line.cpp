// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_line.h"

#include <algorithm>

namespace s4k::ui {

namespace {

std::optional<MeterKey> meterOf(const ChartCurve& curve, const TrendMeters& meters) {
    if (curve.meter.isEmpty())
        return meters.shown;
    for (const auto& [key, view] : meters.views)
        if (chartMeter(view) == curve.meter)
            return key;
    return std::nullopt;
}

std::optional<SystemType> systemOf(MeterKey key, const TrendMeters& meters) {
    if (key == meters.shown && meters.system)
        return meters.system;
    const auto found = meters.views.find(key);
    return found != meters.views.end() && found->second.known ? std::optional(found->second.system)
                                                              : std::nullopt;
}

/// The tracks of a quantity or column; empty: the past has no such column.
std::vector<past::TrendTrack> tracksOf(const ChartCurve& curve, const past::MeterPast& past) {
    std::vector<past::TrendTrack> tracks;
    const std::array<const past::TrendBuffer*, 2> buffers{&past.trend, past.detail.get()};
    for (const past::TrendBuffer* buffer : buffers) {
        if (buffer == nullptr)
            continue;
        if (curve.column.isEmpty()) {
            tracks.push_back(buffer->track(curve.quantity));
            continue;
        }
        const std::vector<std::string>& names = buffer->freeColumns();
        const auto found = std::find(names.begin(), names.end(), curve.column.toStdString());
        if (found != names.end())
            tracks.push_back(buffer->freeTrack(static_cast<std::size_t>(found - names.begin())));
    }
    return tracks;
}

void nameLine(TrendLine& line, const TrendMeters& meters) {
    const bool quantity = line.curve.column.isEmpty();
    line.name = quantity ? quantityName(line.curve.quantity) : line.curve.column;
    line.mark = quantity ? quantityMark(line.curve.quantity) : line.curve.column;
    const auto view = meters.views.find(line.key);
    if (line.curve.meter.isEmpty() || view == meters.views.end())
        return;
    line.name += QStringLiteral(", ") + meterPlace(view->second);
    line.mark += QStringLiteral(" #%1").arg(view->second.address);
}

TrendLine lineOf(const ChartCurve& curve, MeterKey key, const TrendMeters& meters) {
    TrendLine line;
    line.curve = curve;
    line.key = key;
    nameLine(line, meters);
    if (curve.column.isEmpty()) {
        line.unit = trendUnit(curve.quantity);
        line.axis = line.unit == TrendUnit::Count ? unitTitle(line.unit) : unitText(line.unit);
        line.phase = quantityPhase(curve.quantity);
    } else {
        line.axis = columnUnit(curve.column);
    }
    line.decimals = trendDecimals(line.unit, meters.decimals);
    return line;
}

bool isSame(const TrendLine& a, const TrendLine& b) {
    return a.key == b.key && a.curve.column == b.curve.column &&
           (!a.curve.column.isEmpty() || a.curve.quantity == b.curve.quantity);
}

} // namespace

QString TrendLine::nameWithUnit() const {
    const QString text = unitText(unit);
    return text.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, text);
}

QString columnUnit(const QString& column) {
    for (const auto& [open, close] : {std::pair('(', ')'), std::pair('[', ']')}) {
        const qsizetype begin = column.lastIndexOf(QLatin1Char(open));
        if (begin > 0 && column.endsWith(QLatin1Char(close)) && begin + 2 < column.size())
            return column.mid(begin + 1, column.size() - begin - 2);
    }
    return column;
}

std::vector<QString> axesOf(const std::vector<TrendLine>& lines) {
    std::vector<QString> axes;
    for (const TrendLine& line : lines)
        if (std::find(axes.begin(), axes.end(), line.axis) == axes.end())
            axes.push_back(line.axis);
    return axes;
}

std::vector<TrendLine> trendLines(const std::vector<ChartCurve>& curves,
                                  const TrendMeters& meters) {
    std::vector<TrendLine> lines;
    for (const ChartCurve& curve : curves) {
        const std::optional<MeterKey> key = meterOf(curve, meters);
        const past::MeterPast* past = meters.pasts && key ? meters.pasts->find(*key) : nullptr;
        if (past == nullptr)
            continue;
        const std::optional<SystemType> system = systemOf(*key, meters);
        if (curve.column.isEmpty() && system && !isValidIn(curve.quantity, *system))
            continue;
        TrendLine line = lineOf(curve, *key, meters);
        line.tracks = tracksOf(curve, *past);
        std::vector<QString> axes = axesOf(lines);
        const bool fits = axes.size() < kMostCharts ||
                          std::find(axes.begin(), axes.end(), line.axis) != axes.end();
        if (line.tracks.empty() || !fits ||
            std::any_of(lines.begin(), lines.end(),
                        [&line](const TrendLine& other) { return isSame(line, other); }))
            continue;
        line.rank = static_cast<int>(
            std::count_if(lines.begin(), lines.end(), [&line](const TrendLine& other) {
                return other.axis == line.axis && other.phase == line.phase;
            }));
        lines.push_back(line);
    }
    return lines;
}

} // namespace s4k::ui
