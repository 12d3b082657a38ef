// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPainter;
class QToolButton;
class QWidget;

/// Small parts that many views use.
namespace s4k::ui {

/// Caption in muted text, for the part beside or below it.
[[nodiscard]] QLabel* captionLabel(const QString& text, QWidget* parent);

/// Button with a plain cross; `name` is for screen readers.
[[nodiscard]] QToolButton* closeButton(const QString& name, const QString& toolTip,
                                       QWidget* parent);

/// First row of a panel: `title` in the style of titles and the button that closes the panel. The
/// caller adds it to a layout.
[[nodiscard]] QHBoxLayout* titleRow(QLabel* title, QToolButton* close);

/// Plain text that wraps and can be selected by the mouse; `name` is for screen readers.
[[nodiscard]] QLabel* factLabel(const QString& name, QWidget* parent);

/// Paints a focus frame around a widget that paints itself, if it has the focus.
void paintFocus(QPainter& painter, const QWidget& widget);

/// A raised surface with a vertical layout, for a part that is made as its child. A part that is
/// moved into a card later is styled twice.
[[nodiscard]] QFrame* card(QWidget* parent);
/// Puts `content` on a raised surface, which owns it.
[[nodiscard]] QFrame* card(QWidget* content, QWidget* parent);

/// Calls `part.setVisible(shown)` only when that changes something, so that a part of a window that
/// is not shown yet is styled once.
void setShown(QWidget& part, bool shown);

} // namespace s4k::ui
