// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/chart_set.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace s4k::ui {

/// Which curves a person looks at: a built-in set, one that was saved, or a choice of their own.
class TrendChoice {
public:
    [[nodiscard]] const std::vector<ChartCurve>& curves() const { return m_curves; }
    /// Name of the set, as long as nothing was added to it or taken away; else empty.
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const std::vector<ChartSet>& own() const { return m_own; }
    [[nodiscard]] bool isOwn() const;

    /// What the built-in sets hold depends on it; what is hidden stays so.
    void setSystem(SystemType system);
    void setOwn(std::vector<ChartSet> sets);
    /// Built-in ones first, then a person's own.
    void choose(std::size_t set);
    void show(const ChartCurve& curve, bool shown);
    /// False: no more curves fit into a set.
    bool add(const ChartCurve& curve);
    void remove(const ChartCurve& curve);
    /// Why it cannot be saved so, in words; empty: it was, over one of the same name.
    [[nodiscard]] QString saveAs(const QString& name);
    /// Removes the chosen set from a person's own; its curves stay.
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

/// Whether both are the same quantity or column of the same meter.
[[nodiscard]] bool isSameCurve(const ChartCurve& a, const ChartCurve& b);

} // namespace s4k::ui
