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

/// A curve of the trends: a quantity, or a column of a log, of one meter.
struct ChartCurve {
    /// `unit@bus`, e.g. `3@127.0.0.1:1502`, `5@` for an embedded meter; empty: the meter that is
    /// shown.
    QString meter{};
    Quantity quantity = Quantity::PowerRealTotal;
    bool shown = true;
    /// Name of a column of a log that is no Quantity; if it is not empty, `quantity` is ignored.
    QString column{};
    friend bool operator==(const ChartCurve&, const ChartCurve&) = default;
};

/// The curves of the trends under a name. Curves of one unit share a chart.
struct ChartSet {
    QString name;
    std::vector<ChartCurve> curves;
    friend bool operator==(const ChartSet&, const ChartSet&) = default;
};

inline constexpr std::size_t kMostCurvesOfSet = 64;
inline constexpr std::size_t kMostChartSets = 50;
inline constexpr qsizetype kMostSetName = 60; ///< characters

/// `unit@bus` of a meter, as in ChartCurve::meter.
[[nodiscard]] QString chartMeter(const MeterView& meter);

/// Why `name` cannot be used for a set, in words: it is blank, longer than kMostSetName or contains
/// characters that cannot be printed. Empty: it can be used.
[[nodiscard]] QString setNameProblem(const QString& name);

/// The sets as JSON, all of them and unchecked.
[[nodiscard]] QString chartSetsText(const std::vector<ChartSet>& sets);
/// The sets of a text that chartSetsText() made. Invalid curves, sets without a curve or with a bad
/// name, repeated names, and all beyond the limits above are left out; empty if the text is no
/// JSON.
[[nodiscard]] std::vector<ChartSet> chartSetsFrom(const QString& text);

/// The sets that are always available. @source own design
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
/// The set with a name in the window's language. Per phase it has the quantities that a meter of
/// this system measures; line-to-line voltages where the system has no neutral.
[[nodiscard]] ChartSet builtInSet(BuiltInSet set, SystemType system);

} // namespace s4k::ui
