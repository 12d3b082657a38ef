// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which parts of the window are shown at which size.
#include "ui/widgets/parts.h"
#include "ui/window/dock_area.h"
#include "ui/window/main_window.h"
#include "ui/window/tool_stack.h"

namespace s4k::ui {

namespace {

constexpr int kColumnFrom = 1180;    // window width from which a column of meters fits
constexpr int kLeastMiddle = 360;    // width below which the middle is hidden
constexpr int kRoomForWelcome = 560; // width of the middle from which the first steps are shown
constexpr int kTallFrom = 720;       // height from which everything in the middle fits

void setPartShown(QWidget* part, bool shown) {
    if (part != nullptr)
        setShown(*part, shown);
}

int least(const QWidget* part) {
    return part == nullptr ? 0 : part->minimumWidth();
}

} // namespace

void MainWindow::arrange() {
    if (!m_built)
        return;
    Q_EMIT aboutToArrange(size());
    const bool low = height() < kTallFrom;
    const bool tall = m_tools->current() != nullptr && m_tools->current()->tall;
    const bool beside = !m_docks->isHidden();
    const int front = m_parts.front == nullptr ? 0 : m_parts.front->sizeHint().width();
    const int wide = width() - front - (beside ? m_docks->minimumWidth() : 0);
    const bool column =
        m_manyMeters && width() >= kColumnFrom && wide - least(m_parts.meterColumn) >= kLeastMiddle;
    setPartShown(m_parts.meterColumn, column);
    setPartShown(m_parts.meterLine, m_manyMeters && !column);
    const int room = wide - (column ? least(m_parts.meterColumn) : 0);
    // The front panel and an open dock are never cut off.
    setShown(*m_middle, !beside || room >= kLeastMiddle);
    const bool crowded = low ? m_manyMeters || beside : room < kRoomForWelcome;
    setPartShown(m_parts.welcome, m_welcomeShown && !tall && !crowded);
    // In a low window a table, a form or a chart needs the height more than the readings, which the
    // front panel shows too.
    setPartShown(m_parts.readings, !(low && (tall || (m_manyMeters && beside))));
}

} // namespace s4k::ui
