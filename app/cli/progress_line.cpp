// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include "app/cli/console.h"

namespace s4k::cli {

namespace {

constexpr qint64 kLinePeriodMs = 5000;

} // namespace

ProgressLine::ProgressLine() : m_terminal(isErrTerminal()) {
    m_sinceLast.start();
}

void ProgressLine::show(const std::string& text) {
    if (m_terminal) {
        const std::size_t rest = m_shown > text.size() ? m_shown - text.size() : 0;
        tell("\r" + text + std::string(rest, ' '));
        m_shown = text.size();
    } else if (m_sinceLast.elapsed() >= kLinePeriodMs) {
        say(Text::verbatim(text));
        m_sinceLast.start();
    }
}

void ProgressLine::clear() {
    if (m_shown > 0)
        tell("\r" + std::string(m_shown, ' ') + "\r");
    m_shown = 0;
}

} // namespace s4k::cli
