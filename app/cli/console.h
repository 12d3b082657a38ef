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
/// One line from stdin, at most 1000 characters, without its line end; empty at the end of input.
[[nodiscard]] std::string readLine();
/// Flushes stdout; false: results could not be written (full disk, closed pipe).
[[nodiscard]] bool flushResults();
/// The error to report after flushResults() has returned false.
[[nodiscard]] Error unwritable();

} // namespace s4k::cli
