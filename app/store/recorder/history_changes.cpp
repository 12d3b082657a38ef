// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_changes.h"

#include "core/registers/demand_end.h"

namespace s4k::store {

std::uint8_t marksBetween(const past::Moment& before, const past::Moment& now, int periodMs) {
    std::uint8_t marks = 0;
    if (now.timeMs <= before.timeMs)
        marks |= static_cast<std::uint8_t>(HistoryMark::ClockBack);
    else if (now.timeMs - before.timeMs > std::int64_t{3} * periodMs)
        marks |= static_cast<std::uint8_t>(HistoryMark::Gap);
    if (now.powerUps != before.powerUps)
        marks |= static_cast<std::uint8_t>(HistoryMark::Restart);
    return marks;
}

std::vector<SettingValue> settingValues(const past::Moment& sample) {
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

bool demandChanged(const past::Moment& before, const past::Moment& now) {
    return s4k::demandChanged(trioOf(before.readings, kPresentDemands),
                              trioOf(now.readings, kPresentDemands));
}

} // namespace s4k::store
