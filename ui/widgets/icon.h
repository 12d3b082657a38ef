// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace s4k::ui {

/// One of our stroke icons (resources/icons/<name>.svg) that follows the text colour of the
/// application's palette, also after a change of theme.
[[nodiscard]] QIcon icon(const QString& name);

/// The same in a fixed colour, `size` logical pixels square.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& colour, int size,
                                 qreal devicePixelRatio);

} // namespace s4k::ui
