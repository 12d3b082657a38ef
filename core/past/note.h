// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace s4k::past {

/// A note of the user at a time of a meter's past.
struct Note {
    std::int64_t timeMs = 0; ///< ms since 1970 UTC
    std::string text;        ///< UTF-8, 1-200 characters, one line
    friend bool operator==(const Note&, const Note&) = default;
};

} // namespace s4k::past
