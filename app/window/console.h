// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <string>

namespace s4k::app {

/// Exit code of a program that was asked for something it refuses.
inline constexpr int kBadInput = 2;

/// Prints one line on stdout.
void print(const QString& text);
/// Prints a message on stderr, in English, after the program's name.
void say(const Error& error);
void say(const std::string& message);

} // namespace s4k::app
