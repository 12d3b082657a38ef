// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/text.h"

#include <string>

namespace s4k::cli {

using app::toQt;

/// `text` padded with blanks to `width` bytes, on the left side if `right` aligned.
[[nodiscard]] inline std::string padded(const std::string& text, std::size_t width,
                                        bool right = false) {
    const std::string blanks(width > text.size() ? width - text.size() : 0, ' ');
    return right ? blanks + text : text + blanks;
}

} // namespace s4k::cli
