// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/parameter.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace s4k {

/// A wanted configuration: values for some parameters; the other parameters are not changed. Only
/// parameters with a register can be in a profile: address, baud rate, parity and passwords belong
/// to one meter.
/// @source own design
struct Profile {
    std::string title; ///< name that is shown to the user
    std::array<std::optional<std::int32_t>, kParameterCount> values{};

    [[nodiscard]] const std::optional<std::int32_t>& operator[](Parameter p) const {
        return values[index(p)];
    }
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// Whether profiles can contain `p`: it has a register.
[[nodiscard]] bool isInProfiles(Parameter p);

/// A profile with the present values of all parameters that profiles can contain.
[[nodiscard]] Profile profileOf(const Settings& settings, std::string title = {});

/// A parameter whose present value is not the wanted one.
struct Difference {
    Parameter parameter{};
    std::int32_t present = 0;
    std::int32_t wanted = 0;
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// The parameters whose values in `settings` differ from `profile`, in the order of the parameter
/// table. Parameters that `profile` does not contain are never listed.
[[nodiscard]] std::vector<Difference> differences(const Settings& settings, const Profile& profile);

/// The differences in an order in which a meter accepts one write after the other: each passes
/// check() with the settings that result from the writes before it. If no remaining difference
/// passes, the error is the refusal of the first of them.
[[nodiscard]] Result<std::vector<Difference>> stepsTo(const Settings& settings,
                                                      const Profile& profile);

} // namespace s4k
