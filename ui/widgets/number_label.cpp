// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_label.h"

#include <QPainter>

#include <algorithm>

namespace s4k::ui {

NumberLabel::NumberLabel(QWidget* parent) : QLabel(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void NumberLabel::setWidest(const QString& widest) {
    if (widest == m_widest)
        return;
    m_widest = widest;
    updateGeometry();
}

int NumberLabel::advance(QChar c) const {
    const QFontMetrics metrics = fontMetrics();
    if (!c.isDigit())
        return metrics.horizontalAdvance(c);
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

int NumberLabel::widthOf(const QString& text) const {
    int width = 0;
    for (const QChar c : text)
        width += advance(c);
    return width;
}

QSize NumberLabel::sizeHint() const {
    return {widthOf(m_widest), fontMetrics().height()};
}

void NumberLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    int x = width() - widthOf(text());
    for (const QChar c : text()) {
        const int cell = advance(c);
        painter.drawText(QRect(x, 0, cell, height()),
                         Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextDontClip, QString(c));
        x += cell;
    }
}

} // namespace s4k::ui
