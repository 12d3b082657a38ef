// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"

#include <string_view>
#include <vector>

/// Comparison of a sample with the sample before it.
namespace s4k::store {

/// The HistoryMark bits of `now` except Rollover and CounterReset, see past::CounterRule.
[[nodiscard]] std::uint8_t marksBetween(const past::Moment& before, const past::Moment& now,
                                        int periodMs);

/// A parameter, by its name, or a scale exponent (`scale_i` ...).
struct SettingValue {
    std::string_view name;
    std::int32_t value;
};
/// The value of every parameter with a register and of every scale exponent in a sample.
[[nodiscard]] std::vector<SettingValue> settingValues(const past::Moment& sample);

/// Whether the present demands changed, see s4k::demandChanged.
[[nodiscard]] bool demandChanged(const past::Moment& before, const past::Moment& now);

} // namespace s4k::store
