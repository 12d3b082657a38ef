// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/key_script.h"

#include <string_view>
#include <utility>
#include <vector>

namespace s4k::test {

/// The steps of a valid key script.
inline std::vector<panel::KeyStep> keySteps(std::string_view script) {
    return panel::parseKeyScript(script, "test").value();
}

/// Presses the keys of `script`; the time between two, `gapMs`, is longer than any flash by
/// default.
inline void pressKeys(panel::Panel& panel, std::string_view script, std::uint32_t gapMs = 1500) {
    panel::walk(panel, keySteps(script),
                {gapMs, false, [&panel](std::uint32_t ms) { panel.advance(ms); }});
}

/// The same, with `gapMs` after the last key, too.
inline void pressAndWait(panel::Panel& panel, std::string_view script, std::uint32_t gapMs = 1500) {
    pressKeys(panel, script, gapMs);
    if (!keySteps(script).empty())
        panel.advance(gapMs);
}

} // namespace s4k::test
