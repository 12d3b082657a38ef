// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace s4k::cli {

/// Results go to stdout, as they are.
void print(std::string_view text);
/// Messages go to stderr, one line each with `s4k: ` before it.
void say(std::string_view message);
/// Flushes stdout; false when something of it could not be written (full disk, closed pipe).
[[nodiscard]] bool flushResults();

} // namespace s4k::cli
