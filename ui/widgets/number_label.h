// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace s4k::ui {

/// A number whose digits keep their place: every digit takes the width of the widest one, whatever
/// the font. Right-aligned; the room is that of `widest`.
class NumberLabel final : public QLabel {
    Q_OBJECT
public:
    explicit NumberLabel(QWidget* parent = nullptr);

    /// The longest text that will ever be shown, e.g. `0000.0`.
    void setWidest(const QString& widest);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_widest;

    [[nodiscard]] int advance(QChar c) const;
    [[nodiscard]] int widthOf(const QString& text) const;
};

} // namespace s4k::ui
