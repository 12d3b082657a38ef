// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFrame;
class QLabel;
class QToolButton;
class QWidget;

/// Small parts that many views have.
namespace s4k::ui {

/// Quiet text that names what stands beside or below it.
[[nodiscard]] QLabel* captionLabel(const QString& text, QWidget* parent);

/// A quiet cross; `name` is for screen readers.
[[nodiscard]] QToolButton* closeButton(const QString& name, const QString& toolTip,
                                       QWidget* parent);

/// A raised surface around `content`, which it takes.
[[nodiscard]] QFrame* card(QWidget* content, QWidget* parent);

} // namespace s4k::ui
