// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s4k::test {

/// The widget in `in` whose accessible name is `name`; the test ends when there is none.
template <typename Widget>
Widget& named(const QWidget& in, const char* name) {
    for (Widget* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name))
            return *widget;
    qFatal("no %s", name);
}

} // namespace s4k::test
