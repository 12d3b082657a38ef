// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace s4k::test {

/// The visible widgets below `root` that take the focus; the line edit of a spin box is part of it.
inline QList<QWidget*> controls(const QWidget& root) {
    QList<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
            !widget->parentWidget()->inherits("QAbstractSpinBox"))
            found += widget;
    return found;
}

/// The classes of those that have no name for a screen reader; "no control" when there is none.
inline QString withoutName(const QWidget& root) {
    QStringList classes;
    for (QWidget* widget : controls(root)) {
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty())
            classes += QString::fromLatin1(widget->metaObject()->className());
    }
    return controls(root).isEmpty() ? QStringLiteral("no control") : classes.join(QLatin1Char(' '));
}

} // namespace s4k::test
