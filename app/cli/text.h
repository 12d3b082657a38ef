// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace s4k::cli {

[[nodiscard]] inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// `text` filled up with blanks to `width` bytes, on the left if `right` aligned.
[[nodiscard]] inline std::string padded(const std::string& text, std::size_t width,
                                        bool right = false) {
    const std::string blanks(width > text.size() ? width - text.size() : 0, ' ');
    return right ? blanks + text : text + blanks;
}

} // namespace s4k::cli
