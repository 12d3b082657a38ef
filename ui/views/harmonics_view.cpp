// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/harmonics_view.h"

namespace s4k::ui {

HarmonicsView::HarmonicsView(QWidget* parent) : QWidget(parent) {}

void HarmonicsView::showMeter(const MeterSnapshot& snapshot, bool hasTrace) {
    static_cast<void>(hasTrace);
    showSnapshot(snapshot);
}

void HarmonicsView::showSnapshot(const MeterSnapshot& snapshot) {
    static_cast<void>(snapshot);
}

void HarmonicsView::showTrace(const InputTrace& trace) {
    static_cast<void>(trace);
}

void HarmonicsView::focusFirst() {
    setFocus();
}

void HarmonicsView::askForExport() {}

} // namespace s4k::ui
