// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace s4k::ui {

/// The list of shortcuts over the whole window; any key or click closes it.
class ShortcutOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutOverlay(QWidget* window);

    void popUp();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_card;
    QPointer<QWidget> m_focusBefore;

    void dismiss();
};

} // namespace s4k::ui
