// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/harmonics/harmonic_picture.h"

#include <QWidget>

namespace s4k::ui {

/// The bars of the harmonics with a cursor: the mouse selects an order, arrow keys step through
/// them.
class HarmonicChart final : public QWidget {
    Q_OBJECT
public:
    explicit HarmonicChart(QWidget* parent = nullptr);

    /// Shows another picture. The cursor keeps its order, or moves to the highest one of the
    /// picture.
    void setPicture(HarmonicPicture picture);
    [[nodiscard]] const HarmonicPicture& picture() const { return m_picture; }
    /// Order under the cursor; 0: none.
    [[nodiscard]] int marked() const { return m_picture.marked; }
    /// Moves the cursor to an order, limited to 0 (none) to the highest order of the picture.
    void mark(int order);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void markedChanged(int order);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    HarmonicPicture m_picture;

    [[nodiscard]] QRectF area() const;
};

} // namespace s4k::ui
