// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s4k::ui {

/// A part of the top bar that can be drawn narrower.
class BarPart : public QWidget {
    Q_OBJECT
public:
    static constexpr int kTightest = 3; ///< level 0 shows everything with icon and word

    using QWidget::QWidget;

    /// Draws the part for `level`, from 0 (widest) to kTightest (narrowest).
    virtual void setRoom(int level) = 0;

Q_SIGNALS:
    /// The part needs more or less room than before.
    void fitChanged();
};

} // namespace s4k::ui
