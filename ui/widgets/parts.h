// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPainter;
class QToolButton;
class QWidget;

/// Small parts that many views have.
namespace s4k::ui {

/// Quiet text that names what stands beside or below it.
[[nodiscard]] QLabel* captionLabel(const QString& text, QWidget* parent);

/// A quiet cross; `name` is for screen readers.
[[nodiscard]] QToolButton* closeButton(const QString& name, const QString& toolTip,
                                       QWidget* parent);

/// A first row: `title` in the type of titles, and the button that closes what it is of.
[[nodiscard]] QHBoxLayout* titleRow(QLabel* title, QToolButton* close);

/// Plain text that wraps and can be selected; `name` is for screen readers.
[[nodiscard]] QLabel* factLabel(const QString& name, QWidget* parent);

/// A frame around a widget that has the focus and paints itself.
void paintFocus(QPainter& painter, const QWidget& widget);

/// A raised surface for one part that is made as its child: a part that is moved into it is styled
/// again.
[[nodiscard]] QFrame* card(QWidget* parent);
/// A raised surface around `content`, which it takes.
[[nodiscard]] QFrame* card(QWidget* content, QWidget* parent);

/// As `part.setVisible(shown)`, which does nothing here where it changes nothing: a part that waits
/// for its window is styled once, when it is shown with it.
void setShown(QWidget& part, bool shown);

} // namespace s4k::ui
