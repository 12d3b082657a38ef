// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s4k::ui {

/// A part of the top bar that can be made narrower, level by level.
class BarPart : public QWidget {
    Q_OBJECT
public:
    static constexpr int kTightest = 3; ///< the highest level; level 0 shows icons and words

    using QWidget::QWidget;

    /// Gives the part its form for `level`, from 0 (widest) to kTightest (narrowest). A
    /// `fitChanged` that it emits is ignored.
    virtual void setRoom(int level) = 0;

Q_SIGNALS:
    /// The part needs more or less room than before.
    void fitChanged();
};

} // namespace s4k::ui
