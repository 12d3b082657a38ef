// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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

/// As `part.setVisible(shown)`, which does nothing here where it changes nothing: a part that waits
/// for its window is styled once, when it is shown with it.
void setShown(QWidget& part, bool shown);

} // namespace s4k::ui
