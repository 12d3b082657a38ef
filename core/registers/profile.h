// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/parameter.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace s4k {

/// A wanted configuration: values of some parameters, the others are left as they are. Only what
/// has a register can be in it: address, baud rate, parity and passwords belong to one meter.
/// @source own design
struct Profile {
    std::string title; ///< for people
    std::array<std::optional<std::int32_t>, kParameterCount> values{};

    [[nodiscard]] const std::optional<std::int32_t>& operator[](Parameter p) const {
        return values[index(p)];
    }
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// Whether profiles carry this parameter.
[[nodiscard]] bool isInProfiles(Parameter p);

/// Everything that profiles carry, as it is set now.
[[nodiscard]] Profile profileOf(const Settings& settings, std::string title = {});

/// A parameter that is not as wanted.
struct Difference {
    Parameter parameter{};
    std::int32_t present = 0;
    std::int32_t wanted = 0;
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// Where `settings` are not as `profile` wants them, in the order of the parameter table.
[[nodiscard]] std::vector<Difference> differences(const Settings& settings, const Profile& profile);

/// The same in an order in which a meter takes one after the other, each checked against the last.
/// The error is the refusal of the first that it would not take in any order.
[[nodiscard]] Result<std::vector<Difference>> stepsTo(const Settings& settings,
                                                      const Profile& profile);

} // namespace s4k
