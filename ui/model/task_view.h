// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace s4k::ui {

/// A long work that runs beside the window, one at a time.
struct TaskView {
    bool running = false;
    QString what;                     ///< e.g. `Opening day.s4kdb`
    std::optional<double> done{};     ///< 0-1; nothing: it cannot be told
    std::optional<int> secondsLeft{}; ///< nothing while it cannot be told
    friend bool operator==(const TaskView&, const TaskView&) = default;
};

} // namespace s4k::ui
