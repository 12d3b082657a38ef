// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"
#include "tests/support/fake_meter.h"
#include "tests/support/press_keys.h"

#include <string>
#include <string_view>

namespace s4k::panel::test {

using s4k::test::FakeMeter;

/// A panel with a fake meter, operated by keys.
struct Front {
    explicit Front(SystemType type = SystemType::ThreePhaseWye, std::string_view signs = "")
        : Front(makeMeter(type), signs) {}
    explicit Front(const FakeMeter& prepared, std::string_view signs = "") : meter(prepared) {
        keys(signs);
    }

    FakeMeter meter;
    Panel panel{meter};

    /// Presses the keys of a script; waits after each, longer than any flash.
    void keys(std::string_view script, std::uint32_t gapMs = 1500) {
        s4k::test::pressAndWait(panel, script, gapMs);
    }

    [[nodiscard]] std::string screen() const { return panel.describe().screen; }
    [[nodiscard]] std::string label() const { return panel.describe().label; }
    [[nodiscard]] std::string value() const { return panel.describe().value; }
    [[nodiscard]] std::string blink() const { return panel.describe().blink; }

    static FakeMeter makeMeter(SystemType type) {
        FakeMeter meter;
        meter.settings.set(Parameter::SystemType, static_cast<std::int32_t>(type));
        return meter;
    }
};

inline constexpr std::string_view kToSetup = "-";          ///< home -> SETUP
inline constexpr std::string_view kToReset = "--";         ///< home -> RESET
inline constexpr std::string_view kPassword = "> >>>>>";   ///< title -> PASWD 00000 -> the screens
                                                           ///< after it
inline constexpr std::string_view kToGroups = "- > >>>>>"; ///< home -> S COM

/// Keys from S COM to the title of the group `steps` after it.
inline std::string plus(int steps) {
    return std::string(static_cast<std::size_t>(steps), '+');
}

} // namespace s4k::panel::test
