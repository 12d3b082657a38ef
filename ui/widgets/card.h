// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace s4k::ui {

/// A raised surface for one part, which is made as its child: a part that moves into it is styled
/// anew.
[[nodiscard]] QFrame* card(QWidget* parent);
/// A raised surface around `content`, which it takes.
[[nodiscard]] QFrame* card(QWidget* content, QWidget* parent);

} // namespace s4k::ui
