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
[[nodiscard]] inline std::string padded(std::string text, std::size_t width, bool right = false) {
    if (text.size() < width)
        text.insert(right ? 0 : text.size(), width - text.size(), ' ');
    return text;
}

} // namespace s4k::cli
