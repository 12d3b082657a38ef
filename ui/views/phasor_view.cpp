// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phasor_view.h"

namespace s4k::ui {

PhasorView::PhasorView(QWidget* parent) : QWidget(parent) {}

void PhasorView::showMeter(const MeterSnapshot& snapshot, bool hasTrace) {
    static_cast<void>(hasTrace);
    showSnapshot(snapshot);
}

void PhasorView::showSnapshot(const MeterSnapshot& snapshot) {
    static_cast<void>(snapshot);
}

void PhasorView::showTrace(const InputTrace& trace) {
    static_cast<void>(trace);
}

void PhasorView::focusFirst() {
    setFocus();
}

void PhasorView::askForExport() {}

} // namespace s4k::ui
