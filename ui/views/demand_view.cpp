// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/demand_view.h"

namespace s4k::ui {

DemandView::DemandView(const TimeWindow& time, QWidget* parent) : QWidget(parent), m_time(time) {}

void DemandView::showMeter(const MeterPast& past) {
    m_past = &past;
}

void DemandView::showSnapshot(const MeterSnapshot& snapshot) {
    static_cast<void>(snapshot);
}

void DemandView::focusFirst() {
    setFocus();
}

void DemandView::askForExport() {}

} // namespace s4k::ui
