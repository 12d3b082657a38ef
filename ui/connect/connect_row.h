// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace s4k::ui {

/// One connection in a list, as a button: Space or Enter clicks it, Delete or Backspace emits
/// `dropped`.
class ConnectRow final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ConnectRow(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void dropped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace s4k::ui
