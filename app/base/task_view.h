// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace s4k::app {

/// A long work that runs in a thread of its own, one at a time.
struct TaskView {
    bool running = false;
    QString what;                     ///< e.g. `Opening day.s4kdb`
    std::optional<double> done{};     ///< 0-1; nothing: not known
    std::optional<int> secondsLeft{}; ///< nothing while it is not known
    friend bool operator==(const TaskView&, const TaskView&) = default;
};

} // namespace s4k::app
