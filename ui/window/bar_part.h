// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s4k::ui {

/// A part of the top bar that can do with less room.
class BarPart : public QWidget {
    Q_OBJECT
public:
    static constexpr int kTightest = 3; ///< from 0, where everything has icon and word

    using QWidget::QWidget;

    /// As narrow as `level` says: 0 to kTightest.
    virtual void setRoom(int level) = 0;

Q_SIGNALS:
    /// It needs more or less room than before.
    void fitChanged();
};

} // namespace s4k::ui
