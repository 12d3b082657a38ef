// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace s4k::ui {

/// Base of a panel at the side of the window: a title row with a close button, and parts below it.
/// The button and Escape emit `closed`; the owner then hides the panel.
class SidePanel : public QFrame {
    Q_OBJECT
Q_SIGNALS:
    void closed();

protected:
    /// `name` is for screen readers; `width` in logical pixels.
    SidePanel(const QString& name, int width, QWidget* parent);

    /// Adds the title row. `closeName` is for screen readers; `closeTip` is the tool tip of the
    /// button, which says what closing does not change.
    void addTitle(const QString& title, const QString& closeName, const QString& closeTip);
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }

    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_column;
};

} // namespace s4k::ui
