// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace s4k::app {

/// State of a long work in a separate thread, of which one runs at a time.
struct TaskView {
    bool running = false;
    QString what;                     ///< e.g. `Opening day.s4kdb`
    std::optional<double> done{};     ///< 0-1; nullopt: not known
    std::optional<int> secondsLeft{}; ///< nullopt: not known yet
    friend bool operator==(const TaskView&, const TaskView&) = default;
};

} // namespace s4k::app
