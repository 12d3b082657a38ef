// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QRectF>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace s4k::ui {

/// Draws into a rectangle whose unit is a logical pixel.
using Drawing = std::function<void(QPainter& painter, const QRectF& area)>;

/// A picture of `size` in the format that the ending of `path` names: .svg and .pdf as lines and
/// text, anything else as PNG with two pixels for one. On `background` where it is one of pixels.
[[nodiscard]] QByteArray pictureOf(const QString& path, const QSize& size, const QString& title,
                                   const QColor& background, const Drawing& draw);

} // namespace s4k::ui
