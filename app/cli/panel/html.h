// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace s4k::cli {

/// `text` with the five special characters of HTML escaped.
[[nodiscard]] std::string escaped(std::string_view text);

/// A complete HTML page with the project's style around `body`; it loads nothing from the network.
[[nodiscard]] std::string htmlPage(std::string_view title, const std::string& body);

} // namespace s4k::cli
