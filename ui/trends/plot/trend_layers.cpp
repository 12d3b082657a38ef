// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/trend_layers.h"

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr float kBandShade = 0.13F;
constexpr float kRangeShade = 0.12F;
constexpr float kLimitShade = 0.75F;
constexpr int kTextPad = 4;

QColor faint(QColor colour, float alpha) {
    colour.setAlphaF(alpha);
    return colour;
}

} // namespace

TrendBackdrop::TrendBackdrop(QCPAxisRect* chart, const QString& layer)
    : QCPLayerable(chart->parentPlot(), layer), m_chart(chart) {}

void TrendBackdrop::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(false);
}

QRect TrendBackdrop::clipRect() const {
    return m_chart->rect();
}

void TrendBackdrop::draw(QCPPainter* painter) {
    const QRect area = m_chart->rect();
    for (const AlertBand& band : m_bands)
        painter->fillRect(
            QRect(area.left() + band.left, area.top(), band.right - band.left, area.height()),
            faint(band.alarm ? m_colours.alarm : m_colours.warning, kBandShade));
    const QCPAxis* values = m_chart->axis(QCPAxis::atLeft);
    painter->setFont(values->tickLabelFont());
    const int height = painter->fontMetrics().height();
    std::vector<QRect> words; // drawn already
    for (const TrendLimit& limit : m_limits) {
        if (!values->range().contains(limit.value))
            continue;
        const int y = qRound(values->coordToPixel(limit.value));
        const QColor ink = limit.alert ? m_colours.warning : m_colours.muted;
        QPen pen(faint(ink, kLimitShade), 1);
        pen.setDashPattern({8, 4});
        painter->setPen(pen);
        painter->drawLine(QLineF(area.left(), y, area.right(), y));
        painter->setPen(ink);
        const bool above = y - height >= area.top();
        const int width = painter->fontMetrics().horizontalAdvance(limit.name);
        QRect word(area.right() - kTextPad - width, above ? y - height : y, width, height);
        for (const QRect& other : words)
            if (word.intersects(other))
                word.moveRight(other.left() - kTextPad);
        words.push_back(word);
        painter->drawText(word, Qt::AlignCenter, limit.name);
    }
}

TrendOverlay::TrendOverlay(QCPAxisRect* chart, const QString& layer, const TrendMarks& marks,
                           bool hasWords)
    : QCPLayerable(chart->parentPlot(), layer), m_chart(chart), m_marks(marks),
      m_hasWords(hasWords) {}

void TrendOverlay::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(false);
}

QRect TrendOverlay::clipRect() const {
    return m_chart->rect();
}

int TrendOverlay::xOf(double seconds) const {
    constexpr double kFar = 1e6;
    return qRound(std::clamp(m_chart->axis(QCPAxis::atBottom)->coordToPixel(seconds), -kFar, kFar));
}

std::vector<NoteFlag> TrendOverlay::flags() const {
    if (m_marks.notes == nullptr)
        return {};
    const QCPAxis* time = m_chart->axis(QCPAxis::atBottom);
    return noteFlags(
        *m_marks.notes, m_chart->rect(), time->range().lower, time->range().upper,
        [time](double seconds) { return time->coordToPixel(seconds); },
        QFontMetrics(time->tickLabelFont()));
}

void TrendOverlay::draw(QCPPainter* painter) {
    drawRange(*painter);
    for (const NoteFlag& flag : flags())
        drawFlag(*painter, flag);
    drawLine(*painter, m_marks.cursor, QPen(m_colours.muted, 1));
}

void TrendOverlay::drawLine(QCPPainter& painter, std::optional<double> seconds,
                            const QPen& pen) const {
    if (!seconds)
        return;
    painter.setPen(pen);
    const int x = xOf(*seconds);
    painter.drawLine(QLineF(x, m_chart->top(), x, m_chart->bottom()));
}

void TrendOverlay::drawRange(QCPPainter& painter) const {
    if (m_marks.from && m_marks.to)
        painter.fillRect(QRect(QPoint(xOf(*m_marks.from), m_chart->top()),
                               QPoint(xOf(*m_marks.to), m_chart->bottom())),
                         faint(m_colours.accent, kRangeShade));
    drawLine(painter, m_marks.from, QPen(m_colours.accent, 1));
    drawLine(painter, m_marks.to, QPen(m_colours.accent, 1));
}

void TrendOverlay::drawFlag(QCPPainter& painter, const NoteFlag& flag) const {
    QPen line(m_colours.accent, 1);
    line.setDashPattern({1, 3});
    painter.setPen(line);
    painter.drawLine(QLineF(flag.x, m_chart->top(), flag.x, m_chart->bottom()));
    if (!m_hasWords)
        return;
    painter.fillRect(flag.box, m_colours.accentSoft);
    painter.fillRect(QRect(flag.box.topLeft(), QSize(2, flag.box.height())), m_colours.accent);
    painter.setPen(m_colours.text);
    painter.setFont(m_chart->axis(QCPAxis::atBottom)->tickLabelFont());
    painter.drawText(flag.box.adjusted(kTextPad, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     flag.text);
}

} // namespace s4k::ui
