// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace s4k::ui {

class ActionTable;

/// A list of all keys of the window, shown over the whole window. Any key, a click or a change of
/// the window's size closes it.
class ShortcutOverlay final : public QWidget {
    Q_OBJECT
public:
    /// `actions` must outlive it.
    ShortcutOverlay(const ActionTable& actions, QWidget* window);

    /// Makes the list again from the table of actions and shows it.
    void popUp();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const ActionTable& m_actions;
    QWidget* m_card = nullptr;
    QPointer<QWidget> m_focusBefore;

    void fill();
    void dismiss();
};

} // namespace s4k::ui
