// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace s4k::cli {

/// Writes results to stdout, unchanged.
void print(std::string_view text);
/// Writes a message in English to stderr, one line beginning with `s4k: `.
void say(const Text& message);
void say(const Error& error);
/// Writes text to stderr at once, unchanged: progress and questions.
void tell(std::string_view text);
/// Whether stderr, or stdin, is a terminal.
[[nodiscard]] bool isErrTerminal();
[[nodiscard]] bool isInTerminal();
/// One line from stdin without its line end, at most 1000 bytes; the next call returns the rest of
/// a longer line. Empty at the end of input.
[[nodiscard]] std::string readLine();
/// Flushes stdout; false: this or an earlier write failed (full disk, closed pipe).
[[nodiscard]] bool flushResults();
/// The error to report after flushResults() has returned false.
[[nodiscard]] Error unwritable();

} // namespace s4k::cli
