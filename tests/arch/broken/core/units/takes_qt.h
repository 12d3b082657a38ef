// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks the arrows on purpose: the proof that the check can fail.
#include <QString>
#include <cstdint>

inline constexpr auto kSaid = S4K_TEXT("Checks", "nobody translated this sentence");
