// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/chart_set.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace s4k::ui {

/// The curves that are chosen: a built-in set, one of the user's own sets, or a set that was
/// changed and has no name. At first the built-in set PerPhase.
class TrendChoice {
public:
    [[nodiscard]] const std::vector<ChartCurve>& curves() const { return m_curves; }
    /// Name of the set; empty after a curve was added or removed.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// The user's own sets, which the user saved under a name.
    [[nodiscard]] const std::vector<ChartSet>& own() const { return m_own; }
    /// Whether an own set is chosen.
    [[nodiscard]] bool isOwn() const;

    /// Adapts a built-in set to the system type; hidden curves stay hidden.
    void setSystem(SystemType system);
    /// Replaces the own sets. If the chosen one is missing, its curves stay without a name.
    void setOwn(std::vector<ChartSet> sets);
    /// Chooses a set by its position: the built-in sets first, then the own sets. Ignored for a
    /// position beyond them.
    void choose(std::size_t set);
    /// Shows or hides a curve; the set keeps its name. Ignored for a curve that is not chosen.
    void show(const ChartCurve& curve, bool shown);
    /// Adds a curve; the set then has no name. True also if the curve is chosen already, which
    /// changes nothing; false: the set has kMostCurvesOfSet curves already.
    bool add(const ChartCurve& curve);
    /// Removes a curve; the set then has no name. Ignored for a curve that is not chosen.
    void remove(const ChartCurve& curve);
    /// Saves the curves as an own set, which replaces one of the same name and is then chosen.
    /// Returns why it cannot be saved, in words: a bad name, no curve, the name of a built-in set,
    /// or kMostChartSets sets already. Empty: it was saved.
    [[nodiscard]] QString saveAs(const QString& name);
    /// Removes the chosen set from the own sets; its curves stay chosen, without a name. Ignored if
    /// no own set is chosen.
    void forgetChosen();

private:
    SystemType m_system = SystemType::ThreePhaseWye;
    std::optional<BuiltInSet> m_builtIn = BuiltInSet::PerPhase;
    std::vector<ChartSet> m_own;
    std::vector<ChartCurve> m_curves = builtInSet(BuiltInSet::PerPhase, m_system).curves;
    QString m_name = builtInSet(BuiltInSet::PerPhase, m_system).name;

    void become(const ChartSet& set);
    void becomeNameless();
};

/// Whether `a` and `b` are the same quantity or column of the same meter.
[[nodiscard]] bool isSameCurve(const ChartCurve& a, const ChartCurve& b);

} // namespace s4k::ui
