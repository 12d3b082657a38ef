// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace s4k::cli {

/// Results go to stdout, as they are.
void print(std::string_view text);
/// Messages go to stderr in English, one line each with `s4k: ` before it.
void say(const Text& message);
void say(const Error& error);
/// Text to stderr, as it is, at once: progress and questions.
void tell(std::string_view text);
/// Whether a person reads stderr, or types what stdin gives.
[[nodiscard]] bool isErrTerminal();
[[nodiscard]] bool isInTerminal();
/// One line from stdin, at most 1000 characters, without its end; empty when there is none.
[[nodiscard]] std::string readLine();
/// Flushes stdout; false when something of it could not be written (full disk, closed pipe).
[[nodiscard]] bool flushResults();
/// Why results are lost, after flushResults has failed.
[[nodiscard]] Error unwritable();

} // namespace s4k::cli
