// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scope/scope_picture.h"

#include <QWidget>

namespace s4k::ui {

/// The waveforms with a cursor: the mouse selects a time, arrow keys move by one sample set.
class ScopePlot final : public QWidget {
    Q_OBJECT
public:
    explicit ScopePlot(QWidget* parent = nullptr);

    /// Shows another picture. The cursor keeps its time, clamped to the picture.
    void setPicture(ScopePicture picture);
    [[nodiscard]] const ScopePicture& picture() const { return m_picture; }
    /// Moves the cursor, s after the trigger, clamped to the picture; nullopt hides it.
    void setCursorSecond(std::optional<double> seconds);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved();
    void zoomRequested(int steps); ///< more cycles if positive
    void runToggled();             ///< the user wants to run a stopped scope, or to stop it

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    ScopePicture m_picture;

    [[nodiscard]] QRectF area() const;
    void step(double sets);
    bool command(int key);
};

} // namespace s4k::ui
