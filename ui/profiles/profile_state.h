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

/// How the profile gets on with one meter.
struct ProfileProgress {
    enum class State : std::uint8_t {
        Idle,
        Writing,
        Done,
        Failed
    };
    State state = State::Idle;
    int done = 0; ///< steps written, of `all`
    int all = 0;
    QString text; ///< why it failed
    friend bool operator==(const ProfileProgress&, const ProfileProgress&) = default;
};

/// The profile that is open and what is done with it.
struct ProfileState {
    QString file; ///< name without its folder; empty: none is open
    std::optional<Profile> profile;
    std::map<MeterKey, ProfileProgress> progress;
    bool writing = false; ///< to some meter
};

/// What the profile that is open means for one meter.
struct ProfileVerdict {
    std::vector<Difference> differences;
    QString refusal; ///< why the meter would not take it; empty: it would
    friend bool operator==(const ProfileVerdict&, const ProfileVerdict&) = default;
};
[[nodiscard]] ProfileVerdict verdictOn(const Settings& settings, const Profile& profile);

/// Something can be written.
[[nodiscard]] bool isAppliable(const ProfileVerdict& verdict);

/// `as wanted`, `3 differences`, `writing 2 of 5`, `failed`, `would be refused`.
[[nodiscard]] QString verdictText(const ProfileVerdict& verdict, const ProfileProgress& progress);

} // namespace s4k::ui
