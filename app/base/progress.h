// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace s4k::app {

/// How much of a long work is done, 0 to 1; false ends the work.
using Progress = std::function<bool(double done)>;

} // namespace s4k::app
