// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/demand_book.h"

namespace s4k::ui {

void DemandBook::append(std::int64_t timeMs, const MeterSnapshot& snapshot) {
    static_cast<void>(timeMs);
    static_cast<void>(snapshot);
}

void DemandBook::add(const DemandPoint& point) {
    if (m_points.size() == kMost)
        m_points.pop_front();
    m_points.push_back(point);
    ++m_revision;
}

} // namespace s4k::ui
