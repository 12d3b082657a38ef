// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/energy_book.h"

namespace s4k::ui {

void EnergyBook::append(std::int64_t timeMs, const MeterSnapshot& snapshot) {
    static_cast<void>(timeMs);
    static_cast<void>(snapshot);
}

void EnergyBook::add(const EnergyQuarter& quarter) {
    if (m_quarters.size() == kMost)
        m_quarters.pop_front();
    m_quarters.push_back(quarter);
    ++m_revision;
}

} // namespace s4k::ui
