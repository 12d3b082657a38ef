// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace s4k::test {

/// The first widget in `in` whose accessible name is `name`; null: there is none.
template <typename Widget>
[[nodiscard]] Widget* find(const QWidget& in, const QString& name) {
    for (Widget* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

/// The same for a widget that must exist.
template <typename Widget>
[[nodiscard]] Widget& named(const QWidget& in, const QString& name) {
    if (Widget* widget = find<Widget>(in, name))
        return *widget;
    qFatal("no %s", qPrintable(name));
}

template <typename Widget>
[[nodiscard]] Widget& named(const QWidget& in, const char* name) {
    return named<Widget>(in, QString::fromUtf8(name));
}

/// Text of a label; empty while it is hidden.
template <typename Name>
[[nodiscard]] QString text(const QWidget& in, const Name& name) {
    const QLabel& label = named<QLabel>(in, name);
    return label.isVisibleTo(&in) ? label.text() : QString();
}

} // namespace s4k::test
