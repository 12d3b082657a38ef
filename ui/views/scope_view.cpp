// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scope_view.h"

namespace s4k::ui {

ScopeView::ScopeView(QWidget* parent) : QWidget(parent) {}

void ScopeView::showMeter(const MeterSnapshot& snapshot, bool hasTrace) {
    static_cast<void>(hasTrace);
    showSnapshot(snapshot);
}

void ScopeView::showSnapshot(const MeterSnapshot& snapshot) {
    static_cast<void>(snapshot);
}

void ScopeView::showTrace(const InputTrace& trace) {
    static_cast<void>(trace);
}

void ScopeView::focusFirst() {
    setFocus();
}

void ScopeView::askForExport() {}

} // namespace s4k::ui
