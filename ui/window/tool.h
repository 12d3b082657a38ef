// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QWidget;

namespace s4k::ui {

/// Action of the window on a view or a side panel.
using WidgetHook = std::function<void(QWidget& widget)>;

/// Creates the widget as a child of `parent`. Called at most once.
using WidgetMaker = std::function<QWidget*(QWidget* parent)>;

/// `hookOf(&TrendView::focusPlot)`: a hook that calls this method of the widget.
template <typename View>
[[nodiscard]] WidgetHook hookOf(void (View::*method)()) {
    return [method](QWidget& widget) { (static_cast<View&>(widget).*method)(); };
}

/// A view beside the front panel. It is created when it is first shown, and it shows the meter that
/// the MeterStore shows. Its action is in the ActionTable under its id.
struct Tool {
    QString id;    ///< e.g. `trends`; also the argument of `--view`
    QString title; ///< name shown to the user
    QString tip;
    QString icon;
    QKeySequence shortcut{};
    WidgetMaker create;
    WidgetHook focus{};       ///< gives it the focus; empty: the widget itself gets the focus
    WidgetHook filter{};      ///< called by Ctrl+F; empty: there is nothing to filter
    WidgetHook exportShown{}; ///< called by Ctrl+E; empty: there is nothing to export
    bool tall = true;         ///< it hides the first steps, and in a low window the readings above
};

/// A panel at the right edge, where one at a time is open. It is created when it is first opened;
/// its minimum width becomes the width of the area.
struct Dock {
    QString id;
    QString title;
    QString tip;
    QString icon;
    QKeySequence shortcut{};
    WidgetMaker create;
    WidgetHook
        opened{}; ///< called each time after it is opened, e.g. to list ports or to set the focus
};

} // namespace s4k::ui
