// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/quantity.h"
#include "ui/model/meter_view.h"

#include <QString>

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace s4k::ui {

/// A curve of the trends: a quantity of a meter.
struct ChartCurve {
    /// `unit@bus` (`5@`, `3@127.0.0.1:1502`); empty: of the meter that is shown.
    QString meter{};
    Quantity quantity = Quantity::PowerRealTotal;
    bool shown = true;
    /// A column of a log that is no quantity; then `quantity` says nothing.
    QString column{};
    friend bool operator==(const ChartCurve&, const ChartCurve&) = default;
};

/// What the trends show, under a name. Curves of one unit share a chart.
struct ChartSet {
    QString name;
    std::vector<ChartCurve> curves;
    friend bool operator==(const ChartSet&, const ChartSet&) = default;
};

inline constexpr std::size_t kMostCurvesOfSet = 64;
inline constexpr std::size_t kMostChartSets = 50;
inline constexpr qsizetype kMostSetName = 60; ///< characters

/// `unit@bus` of a meter, as a ChartCurve tells it.
[[nodiscard]] QString chartMeter(const MeterView& meter);

/// Why a set cannot be called so, in words; empty when it can.
[[nodiscard]] QString setNameProblem(const QString& name);

/// Sets as text (JSON) to be kept, and back. Whatever is no set that a person can have saved is
/// left out, with all that is beyond the bounds above.
[[nodiscard]] QString chartSetsText(const std::vector<ChartSet>& sets);
[[nodiscard]] std::vector<ChartSet> chartSetsFrom(const QString& text);

/// The sets that every person has. @source own design
enum class BuiltInSet : std::uint8_t {
    PerPhase, ///< volts, amps and kilowatts
    Powers,
    Quality, ///< power factor and frequency
    Demand,
    Energy
};
inline constexpr std::array kBuiltInSets{BuiltInSet::PerPhase, BuiltInSet::Powers,
                                         BuiltInSet::Quality, BuiltInSet::Demand,
                                         BuiltInSet::Energy};
/// With what a meter of this system measures; line-to-line voltages where it has no neutral.
[[nodiscard]] ChartSet builtInSet(BuiltInSet set, SystemType system);

} // namespace s4k::ui
