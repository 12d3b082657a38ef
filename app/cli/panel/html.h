// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace s4k::cli {

/// `text` with the five characters escaped that mean something in HTML.
[[nodiscard]] std::string escaped(std::string_view text);

/// A whole page of our own look around `body`; needs no network.
[[nodiscard]] std::string htmlPage(std::string_view title, const std::string& body);

} // namespace s4k::cli
