// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/progress_line.h"
#include "app/cli/stop_signal.h"

#include <QElapsedTimer>
#include <QObject>

#include <string>

namespace s4k::cli {

/// Progress of reading or exporting a history, on stderr; Ctrl+C cancels it.
class HistoryProgress final : public QObject {
public:
    /// `what` names the work, e.g. `exporting`.
    HistoryProgress(const StopSignal& stop, std::string what);

    /// Shows that `part` (0 to 1) of the work is done and processes events. Returns false after
    /// Ctrl+C.
    bool show(double part);
    void end() { m_line.clear(); }
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    std::string m_what;
    ProgressLine m_line;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceShown;
    bool m_stopped = false;

    [[nodiscard]] std::string timeLeft(double part) const;
};

} // namespace s4k::cli
