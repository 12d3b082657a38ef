// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/key.h"

#include <QAbstractButton>

namespace s4k::ui {

/// One rubber key of the faceplate. It is drawn down while mouse, keyboard or program holds it.
class KeyCap final : public QAbstractButton {
    Q_OBJECT
public:
    KeyCap(panel::Key key, QWidget* parent);

    [[nodiscard]] panel::Key key() const { return m_key; }
    /// Draws the key down while the keyboard holds it.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    /// Whether the key is drawn down.
    [[nodiscard]] bool isTravelled() const { return m_held || isDown(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    panel::Key m_key;
    bool m_held = false;
};

} // namespace s4k::ui
