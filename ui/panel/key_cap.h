// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/key.h"

#include <QAbstractButton>

namespace s4k::ui {

/// One rubber key of the faceplate, drawn down while it is held. Mouse and Space hold it and emit
/// `pressed` and `released`; moving the mouse off the key does not release it.
class KeyCap final : public QAbstractButton {
    Q_OBJECT
public:
    KeyCap(panel::Key key, QWidget* parent);

    [[nodiscard]] panel::Key key() const { return m_key; }
    /// Draws the key down or up for a key of the keyboard that the faceplate handles; emits
    /// nothing.
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
