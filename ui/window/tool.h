// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QWidget;

namespace s4k::ui {

/// What a person does to a view or a side panel by an action of the window.
using WidgetHook = std::function<void(QWidget& widget)>;

/// Makes the widget, once, as a child of `parent`.
using WidgetMaker = std::function<QWidget*(QWidget* parent)>;

/// `hookOf(&TrendView::focusPlot)`: a hook that calls this method of the widget.
template <typename View>
[[nodiscard]] WidgetHook hookOf(void (View::*method)()) {
    return [method](QWidget& widget) { (static_cast<View&>(widget).*method)(); };
}

/// A view beside the front panel. It is made when it is first shown, and it shows the meter that
/// the MeterStore shows. Its action is in the ActionTable under its id.
struct Tool {
    QString id;    ///< e.g. `trends`: also the word of `--view`
    QString title; ///< for people
    QString tip;
    QString icon;
    QKeySequence shortcut{};
    WidgetMaker create;
    WidgetHook focus{};       ///< gives it the keyboard; empty: the widget itself gets the focus
    WidgetHook filter{};      ///< Ctrl+F; empty: there is nothing to filter
    WidgetHook exportShown{}; ///< Ctrl+E; empty: there is nothing to export
    bool tall = true;         ///< it needs height more than the figures above it do
};

/// A panel at the right edge, one at a time. It is made when it is first opened; its minimum width
/// is the width of the edge.
struct Dock {
    QString id;
    QString title;
    QString tip;
    QString icon;
    QKeySequence shortcut{};
    WidgetMaker create;
    WidgetHook
        opened{}; ///< after it has been opened: a good time to look for ports, to set the focus
};

} // namespace s4k::ui
