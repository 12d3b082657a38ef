// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace s4k::cli {

/// Results go to stdout, as they are.
void print(std::string_view text);
/// Messages go to stderr, one line each with `s4k: ` before it.
void say(std::string_view message);
/// Text to stderr, as it is, at once: progress and questions.
void tell(std::string_view text);
/// Whether a person reads stderr, or types what stdin gives.
[[nodiscard]] bool isErrTerminal();
[[nodiscard]] bool isInTerminal();
/// One line from stdin, at most 1000 characters, without its end; empty when there is none.
[[nodiscard]] std::string readLine();
/// Flushes stdout; false when something of it could not be written (full disk, closed pipe).
[[nodiscard]] bool flushResults();

} // namespace s4k::cli
