// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/progress_line.h"
#include "app/cli/stop_signal.h"

#include <QElapsedTimer>
#include <QObject>

#include <string>

namespace s4k::cli {

/// How far a work on a history is, on stderr; Ctrl+C ends it.
class HistoryProgress final : public QObject {
public:
    /// `what` is done, e.g. `exporting`.
    HistoryProgress(const StopSignal& stop, std::string what);

    /// `part` of it is done, 0 to 1; false: it shall end.
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
