// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QWidget>

namespace s4k::ui {

namespace {

/// Whether Tab stops at the widget itself. A widget with a focus proxy, such as the line edit of a
/// spin box, is skipped because its proxy is the stop.
bool isStop(const QWidget& widget) {
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr;
}

void addStops(QWidget& part, std::vector<QWidget*>& stops) {
    QWidget* at = &part;
    do {
        if ((at == &part || part.isAncestorOf(at)) && isStop(*at))
            stops.push_back(at);
        at = at->nextInFocusChain();
    } while (at != &part);
}

} // namespace

void orderTabs(const std::vector<QWidget*>& parts) {
    std::vector<QWidget*> stops;
    for (QWidget* const part : parts)
        if (part != nullptr)
            addStops(*part, stops);
    for (std::size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace s4k::ui
