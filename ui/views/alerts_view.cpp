// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/alerts_view.h"

namespace s4k::ui {

AlertsView::AlertsView(TimeWindow& time, QWidget* parent) : QWidget(parent), m_time(time) {}

void AlertsView::showMeter(const MeterPast& past) {
    m_past = &past;
}

void AlertsView::showSnapshot(const MeterSnapshot& snapshot) {
    static_cast<void>(snapshot);
}

void AlertsView::focusFirst() {
    setFocus();
}

void AlertsView::askForExport() {}

} // namespace s4k::ui
