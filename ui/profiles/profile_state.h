// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/profile.h"
#include "ui/model/meter_view.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace s4k::ui {

/// Progress of writing the profile to one meter.
struct ProfileProgress {
    enum class State : std::uint8_t {
        Idle,
        Writing,
        Done,
        Failed
    };
    State state = State::Idle;
    int done = 0; ///< steps written, out of `all`
    int all = 0;
    QString text; ///< reason of the failure; empty unless Failed
    friend bool operator==(const ProfileProgress&, const ProfileProgress&) = default;
};

/// The open profile and the progress of writing it.
struct ProfileState {
    QString file; ///< file name without its folder; empty: no profile is open
    std::optional<Profile> profile;
    std::map<MeterKey, ProfileProgress> progress;
    bool writing = false; ///< at least one meter is being written
};

/// Result of comparing the open profile with the settings of one meter.
struct ProfileVerdict {
    std::vector<Difference> differences;
    QString refusal; ///< why the meter would refuse the profile; empty: it would not
    friend bool operator==(const ProfileVerdict&, const ProfileVerdict&) = default;
};
/// Compares the settings of a meter with the profile.
[[nodiscard]] ProfileVerdict verdictOn(const Settings& settings, const Profile& profile);

/// Whether there are differences and the meter would accept all of them.
[[nodiscard]] bool isAppliable(const ProfileVerdict& verdict);

/// State of a meter in a few words: `as wanted`, `3 differences`, `writing 2 of 5`, `failed`,
/// `would be refused`.
[[nodiscard]] QString verdictText(const ProfileVerdict& verdict, const ProfileProgress& progress);

} // namespace s4k::ui
