// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_choice.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace s4k::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::TrendChoice", text);
}

auto placeOf(std::vector<ChartCurve>& curves, const ChartCurve& curve) {
    return std::find_if(curves.begin(), curves.end(),
                        [&curve](const ChartCurve& other) { return isSameCurve(curve, other); });
}

} // namespace

bool isSameCurve(const ChartCurve& a, const ChartCurve& b) {
    return a.meter == b.meter && a.column == b.column &&
           (!a.column.isEmpty() || a.quantity == b.quantity);
}

bool TrendChoice::isOwn() const {
    return !m_builtIn && !m_name.isEmpty();
}

void TrendChoice::setSystem(SystemType system) {
    if (std::exchange(m_system, system) == system || !m_builtIn)
        return;
    std::vector<ChartCurve> before = std::exchange(m_curves, builtInSet(*m_builtIn, system).curves);
    for (ChartCurve& curve : m_curves)
        if (const auto known = placeOf(before, curve); known != before.end())
            curve.shown = known->shown;
}

void TrendChoice::setOwn(std::vector<ChartSet> sets) {
    m_own = std::move(sets);
    const auto isChosen = [this](const ChartSet& set) { return set.name == m_name; };
    if (isOwn() && std::none_of(m_own.begin(), m_own.end(), isChosen))
        becomeNameless();
}

void TrendChoice::choose(std::size_t set) {
    if (set < kBuiltInSets.size()) {
        become(builtInSet(kBuiltInSets[set], m_system));
        m_builtIn = kBuiltInSets[set];
        return;
    }
    set -= kBuiltInSets.size();
    if (set < m_own.size())
        become(m_own[set]);
}

void TrendChoice::become(const ChartSet& set) {
    m_builtIn.reset();
    m_curves = set.curves;
    m_name = set.name;
}

void TrendChoice::becomeNameless() {
    m_builtIn.reset();
    m_name.clear();
}

void TrendChoice::show(const ChartCurve& curve, bool shown) {
    if (const auto place = placeOf(m_curves, curve); place != m_curves.end())
        place->shown = shown;
}

bool TrendChoice::add(const ChartCurve& curve) {
    if (placeOf(m_curves, curve) != m_curves.end())
        return true;
    if (m_curves.size() >= kMostCurvesOfSet)
        return false;
    becomeNameless();
    m_curves.push_back(curve);
    return true;
}

void TrendChoice::remove(const ChartCurve& curve) {
    const auto place = placeOf(m_curves, curve);
    if (place == m_curves.end())
        return;
    m_curves.erase(place);
    becomeNameless();
}

QString TrendChoice::saveAs(const QString& name) {
    if (const QString problem = setNameProblem(name); !problem.isEmpty())
        return problem;
    if (m_curves.empty())
        return words(QT_TRANSLATE_NOOP("s4k::ui::TrendChoice", "Choose a curve first"));
    for (const BuiltInSet set : kBuiltInSets)
        if (builtInSet(set, m_system).name == name)
            return words(QT_TRANSLATE_NOOP("s4k::ui::TrendChoice",
                                           "This name belongs to a set that is always there"));
    const auto same = std::find_if(m_own.begin(), m_own.end(),
                                   [&name](const ChartSet& set) { return set.name == name; });
    if (same == m_own.end() && m_own.size() >= kMostChartSets)
        return words(
            QT_TRANSLATE_NOOP("s4k::ui::TrendChoice", "50 sets are kept; remove one first"));
    const ChartSet set{name, m_curves};
    if (same != m_own.end())
        *same = set;
    else
        m_own.push_back(set);
    become(set);
    return {};
}

void TrendChoice::forgetChosen() {
    if (!isOwn())
        return;
    m_own.erase(std::remove_if(m_own.begin(), m_own.end(),
                               [this](const ChartSet& set) { return set.name == m_name; }),
                m_own.end());
    becomeNameless();
}

} // namespace s4k::ui
