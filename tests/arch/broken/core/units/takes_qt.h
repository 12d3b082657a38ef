// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks an arrow on purpose, to prove that the check can fail.
#include <QString>
#include <cstdint>

inline constexpr auto kSaid = S4K_TEXT("Checks", "nobody translated this sentence");
