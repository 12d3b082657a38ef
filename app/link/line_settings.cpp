// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/line_settings.h"

namespace s4k::link {

LineSettings lineOf(const Settings& settings) {
    return {settings[Parameter::BaudRate], settings[Parameter::Parity]};
}

std::string lineText(const LineSettings& line) {
    constexpr std::string_view kLetters = "NEO";
    const auto at = static_cast<std::size_t>(line.parity);
    return std::to_string(line.baud) + " 8" + (at < kLetters.size() ? kLetters[at] : '?') + "1";
}

} // namespace s4k::link
