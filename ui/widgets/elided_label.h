// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace s4k::ui {

/// One line of plain text that shrinks with its room: the middle is elided, and a tool tip shows
/// the whole text unless the label has a tool tip of its own.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    /// Width in pixels of the whole text.
    [[nodiscard]] int wholeWidth() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The text as painted, elided if necessary.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace s4k::ui
