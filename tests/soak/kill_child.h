// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace s4k::soak {

/// The load of the meter that is killed, W.
inline constexpr double kLoadW = 3 * 277.0 * 80.0;

/// Runs a meter in `directory` as fast as it goes, changes it at random, tells everything to `pipe`
/// and never ends by itself. Every fourth seed changes nothing: energy alone flows.
[[noreturn]] void runUntilKilled(const QString& directory, int pipe, std::uint64_t seed);

} // namespace s4k::soak
