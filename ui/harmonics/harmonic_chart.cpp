// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/harmonics/harmonic_chart.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace s4k::ui {

HarmonicChart::HarmonicChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Harmonics as bars"));
    setAccessibleDescription(tr("Left and Right walk from harmonic to harmonic"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize HarmonicChart::minimumSizeHint() const {
    return {260, 130};
}

QRectF HarmonicChart::area() const {
    return QRectF(rect()).adjusted(4, 2, -4, -2);
}

void HarmonicChart::setPicture(HarmonicPicture picture) {
    const int at = m_picture.marked;
    m_picture = std::move(picture);
    m_picture.marked = std::min(at, m_picture.highestOrder);
    update();
}

void HarmonicChart::mark(int order) {
    order = std::clamp(order, 0, m_picture.highestOrder);
    if (order == m_picture.marked)
        return;
    m_picture.marked = order;
    update();
    Q_EMIT markedChanged(order);
}

void HarmonicChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintHarmonics(painter, area(), m_picture, coloursOf(palette()));
    paintFocus(painter, *this);
}

void HarmonicChart::mouseMoveEvent(QMouseEvent* event) {
    mark(harmonicAt(area(), event->position()));
}

void HarmonicChart::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (!hasFocus())
        mark(0);
}

void HarmonicChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return mark(std::max(1, m_picture.marked - 1));
    case Qt::Key_Right:
        return mark(m_picture.marked + 1);
    case Qt::Key_Home:
        return mark(1);
    case Qt::Key_End:
        return mark(m_picture.highestOrder);
    default:
        QWidget::keyPressEvent(event);
    }
}

void HarmonicChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_picture.marked == 0)
        mark(1);
    update();
}

void HarmonicChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    mark(0);
    update();
}

} // namespace s4k::ui
