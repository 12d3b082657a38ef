// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/curve_chip.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace s4k::ui {

namespace {
constexpr int kHeight = 24;
constexpr int kLineLength = 18;
constexpr int kWidest = 200;
constexpr qreal kOff = 0.4;
} // namespace

CurveChip::CurveChip(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CurveChip::setPen(const QPen& pen) {
    m_pen = pen;
    m_pen.setWidth(2);
    m_pen.setCapStyle(Qt::FlatCap);
    update();
}

QSize CurveChip::sizeHint() const {
    const int words = fontMetrics().horizontalAdvance(text());
    return {qMin(kWidest, 3 * space::kSmall + kLineLength + words), kHeight};
}

void CurveChip::paintEvent(QPaintEvent*) {
    const Colours& colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.border, 1));
    painter.setBrush(isChecked() ? colours.raised : colours.surface);
    painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, space::kRadius,
                            space::kRadius);
    painter.setOpacity(isChecked() ? 1 : kOff);
    QPen line = m_pen; // a pattern counts in widths of the pen
    if (const QVector<qreal> dashes = m_pen.dashPattern(); m_pen.style() != Qt::SolidLine)
        line.setDashPattern({dashes.value(0) / 2, dashes.value(1) / 2});
    painter.setPen(line);
    painter.drawLine(QPointF(space::kSmall, box.center().y()),
                     QPointF(space::kSmall + kLineLength, box.center().y()));
    painter.setPen(colours.text);
    const QRect room = rect().adjusted(2 * space::kSmall + kLineLength, 0, -space::kSmall, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width() + 1));
}

} // namespace s4k::ui
