// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history_changes.h"

#include <array>
#include <cmath>

namespace s4k::store {

namespace {

constexpr std::array kPresentDemands{Quantity::DemandRealPresent, Quantity::DemandReactivePresent,
                                     Quantity::DemandApparentPresent};

/// As the store keeps it: a value that comes back from a row must not look like a new one.
bool same(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || static_cast<float>(a) == static_cast<float>(b);
}

} // namespace

std::uint8_t marksBetween(const HistorySample& before, const HistorySample& now, int periodMs) {
    std::uint8_t marks = 0;
    if (now.timeMs <= before.timeMs)
        marks |= static_cast<std::uint8_t>(HistoryMark::ClockBack);
    else if (now.timeMs - before.timeMs > std::int64_t{3} * periodMs)
        marks |= static_cast<std::uint8_t>(HistoryMark::Gap);
    if (now.powerUps != before.powerUps)
        marks |= static_cast<std::uint8_t>(HistoryMark::Restart);
    return marks;
}

std::vector<SettingValue> settingValues(const HistorySample& sample) {
    std::vector<SettingValue> values;
    for (const ParameterRow& p : kParameterTable)
        if (p.reg)
            values.push_back({p.name, sample.settings[p.parameter]});
    values.push_back({"scale_i", sample.scales.current});
    values.push_back({"scale_v", sample.scales.voltage});
    values.push_back({"scale_w", sample.scales.power});
    values.push_back({"scale_e", sample.scales.energy});
    return values;
}

bool demandChanged(const HistorySample& before, const HistorySample& now) {
    for (const Quantity q : kPresentDemands)
        if (!same(before.values[q], now.values[q]))
            return true;
    return false;
}

} // namespace s4k::store
