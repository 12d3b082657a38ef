// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <string>

namespace s4k::app {

/// A line on stdout.
void print(const QString& text);
/// A message on stderr, in English, with the program's name before it.
void say(const Error& error);
void say(const std::string& message);

} // namespace s4k::app
