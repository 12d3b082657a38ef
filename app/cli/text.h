// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/text.h"

#include <string>

namespace s4k::cli {

using app::toQt;

/// `text` filled up with blanks to `width` bytes: at its end, or with `right` at its beginning. A
/// longer text is unchanged.
[[nodiscard]] inline std::string padded(const std::string& text, std::size_t width,
                                        bool right = false) {
    const std::string blanks(width > text.size() ? width - text.size() : 0, ' ');
    return right ? blanks + text : text + blanks;
}

} // namespace s4k::cli
