// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPen>

namespace s4k::ui {

/// One entry of the legend: the line as it is drawn, what it is called, and the switch.
class CurveChip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit CurveChip(QWidget* parent);

    void setPen(const QPen& pen);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPen m_pen;
};

} // namespace s4k::ui
