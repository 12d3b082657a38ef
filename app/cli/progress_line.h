// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <string>

namespace s4k::cli {

/// How far a long command has come, on stderr: on a terminal one line that is written over, else a
/// line every few seconds.
class ProgressLine {
public:
    ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { clear(); }

    void show(const std::string& text);
    /// Makes room for other output.
    void clear();

private:
    bool m_terminal;
    std::size_t m_shown = 0; ///< characters on the terminal's line
    QElapsedTimer m_sinceLast;
};

} // namespace s4k::cli
