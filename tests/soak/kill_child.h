// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace s4k::soak {

/// The load of the meter that is killed, in W.
inline constexpr double kLoadW = 3 * 277.0 * 80.0;

/// Runs a meter in `directory` as fast as possible, changes it at random, reports everything to
/// `pipe` and never returns. With every fourth seed nothing is changed and only the energy grows.
[[noreturn]] void runUntilKilled(const QString& directory, int pipe, std::uint64_t seed);

} // namespace s4k::soak
