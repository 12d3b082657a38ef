// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/profile.h"

#include <algorithm>
#include <utility>

namespace s4k {

bool isInProfiles(Parameter p) {
    return row(p).reg.has_value();
}

Profile profileOf(const Settings& settings, std::string title) {
    Profile profile;
    profile.title = std::move(title);
    for (const ParameterRow& row : kParameterTable)
        if (isInProfiles(row.parameter))
            profile.values[index(row.parameter)] = settings[row.parameter];
    return profile;
}

std::vector<Difference> differences(const Settings& settings, const Profile& profile) {
    std::vector<Difference> result;
    for (const ParameterRow& row : kParameterTable) {
        const auto& wanted = profile[row.parameter];
        if (wanted && *wanted != settings[row.parameter] && isInProfiles(row.parameter))
            result.push_back({row.parameter, settings[row.parameter], *wanted});
    }
    return result;
}

Result<std::vector<Difference>> stepsTo(const Settings& settings, const Profile& profile) {
    std::vector<Difference> steps;
    Settings now = settings;
    std::vector<Difference> left = differences(now, profile);
    while (!left.empty()) {
        const auto taken = std::ranges::find_if(left, [&now](const Difference& step) {
            return check(now, step.parameter, step.wanted).ok();
        });
        if (taken == left.end())
            return check(now, left.front().parameter, left.front().wanted).error();
        now.set(taken->parameter, taken->wanted);
        steps.push_back(*taken);
        left.erase(taken);
    }
    return steps;
}

} // namespace s4k
