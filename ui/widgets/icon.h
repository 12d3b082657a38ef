// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace s4k::ui {

/// Icon from resources/icons/<name>.svg in the text colour of the application's palette, in the
/// accent colour where its button is checked. It follows changes of the theme. Empty for an unknown
/// name.
[[nodiscard]] QIcon icon(const QString& name);

/// The same icon as a pixmap in a fixed colour, `size` logical pixels square.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& colour, int size,
                                 qreal devicePixelRatio);

} // namespace s4k::ui
