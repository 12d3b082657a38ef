// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/doubt.h"
#include "core/base/json_writer.h"

namespace s4k::cli {

/// Most doubts that are printed; the number of the others is said.
inline constexpr std::size_t kMostDoubts = 20;

/// Writes each doubt to stderr: `s4k: guessed: ch 2 "VB": phase B by its name, ...`.
void sayDoubts(const Doubts& doubts);

/// Adds all of them to the open object: `"doubts":[{"code":"guessed","where":"...","text":"..."}]`.
void writeDoubts(JsonWriter& json, const Doubts& doubts);

} // namespace s4k::cli
