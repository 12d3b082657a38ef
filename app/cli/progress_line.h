// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <string>

namespace s4k::cli {

/// Progress of a long command on stderr: on a terminal one line that is overwritten, otherwise a
/// new line every five seconds at most. The destructor erases the line on a terminal.
class ProgressLine {
public:
    ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { clear(); }

    void show(const std::string& text);
    /// Erases the line on a terminal; call it before other output.
    void clear();

private:
    bool m_terminal;
    std::size_t m_shown = 0; ///< number of characters on the line of the terminal
    QElapsedTimer m_sinceLast;
};

} // namespace s4k::cli
