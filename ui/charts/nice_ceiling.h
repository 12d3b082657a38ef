// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s4k::ui {

/// The smallest of 1 1.2 1.5 2 2.5 3 4 5 6 8 times a power of ten that is not below `value`; 1 if
/// `value` is not finite and positive.
[[nodiscard]] double niceCeiling(double value);

} // namespace s4k::ui
