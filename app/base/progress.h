// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace s4k::app {

/// Called with the fraction of a long work that is done, 0 to 1. Returns false when the work must
/// end.
using Progress = std::function<bool(double done)>;

} // namespace s4k::app
