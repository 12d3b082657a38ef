// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legend_chip.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/phase_pen.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kHeight = 24;
constexpr int kPhaseHeight = 32;
constexpr int kNarrowest = 52;
constexpr int kWidest = 200;
constexpr int kLineLength = 18;
constexpr int kLineWidth = 2;
constexpr qreal kOff = 0.4;

QPen widened(QPen pen) {
    const QVector<qreal> dashes = pen.dashPattern(); // in widths of the pen
    pen.setWidth(kLineWidth);
    pen.setCapStyle(Qt::FlatCap);
    if (pen.style() != Qt::SolidLine)
        pen.setDashPattern({dashes.value(0) / kLineWidth, dashes.value(1) / kLineWidth});
    return pen;
}

} // namespace

LegendChip::LegendChip(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

LegendChip::LegendChip(Phase phase, QWidget* parent) : LegendChip(parent) {
    m_phase = phase;
    const QString name(QLatin1Char(letter(phase)));
    setText(name);
    setAccessibleName(tr("Show phase %1").arg(name));
    setToolTip(tr("Show or hide phase %1").arg(name));
}

void LegendChip::setPen(const QPen& pen) {
    m_pen = widened(pen);
    update();
}

QSize LegendChip::sizeHint() const {
    const int wanted = 3 * space::kSmall + kLineLength + fontMetrics().horizontalAdvance(text());
    return {std::clamp(wanted, kNarrowest, kWidest), m_phase ? kPhaseHeight : kHeight};
}

void LegendChip::paintEvent(QPaintEvent*) {
    const Colours& colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.border, 1));
    painter.setBrush(isChecked() ? colours.raised : colours.surface);
    painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, space::kRadius,
                            space::kRadius);
    painter.setOpacity(isChecked() ? 1 : kOff);
    painter.setPen(m_phase ? phasePen(*m_phase, colours.phases[index(*m_phase)], kLineWidth)
                           : m_pen);
    painter.drawLine(QPointF(space::kSmall, box.center().y()),
                     QPointF(space::kSmall + kLineLength, box.center().y()));
    painter.setPen(colours.text);
    const QRect room = rect().adjusted(2 * space::kSmall + kLineLength, 0, -space::kSmall, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width() + 1));
}

} // namespace s4k::ui
