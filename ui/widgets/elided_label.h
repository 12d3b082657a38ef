// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace s4k::ui {

/// One line that takes the room there is and loses its middle where that is short; all of it stands
/// in the tool tip then.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    /// Room for all of it.
    [[nodiscard]] int wholeWidth() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace s4k::ui
