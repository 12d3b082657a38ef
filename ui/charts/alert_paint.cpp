// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/alert_paint.h"

#include "core/registers/alerts.h"
#include "ui/charts/time_ticks.h"
#include "ui/model/alert_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k::ui {

namespace {

constexpr qreal kNameGap = 6;
constexpr qreal kBarGap = 2; // above and below a bar
constexpr qreal kRound = 2;
constexpr qreal kPaperNames = 150;
constexpr qreal kPaperLane = 18;
constexpr int kLeastPixels = 6;
constexpr double kTextPart = 0.95;

std::int64_t toMs(double seconds) {
    constexpr double kLimit = 9e15;
    return static_cast<std::int64_t>(std::clamp(std::round(seconds * 1e3), -kLimit, kLimit));
}

/// The time axis: times at its ends in seconds, and its area in pixels.
struct Axis {
    double left;
    double right;
    QRectF plot;
    [[nodiscard]] double x(double seconds) const {
        return plot.left() + (seconds - left) / (right - left) * plot.width();
    }
};

void paintTicks(QPainter& painter, const Axis& axis, const Colours& colours) {
    bool first = true;
    QColor grid = colours.border;
    grid.setAlphaF(0.55F);
    for (const TimeTick& tick : timeTicks(axis.left, axis.right, mostTimeTicks(axis.plot.width()),
                                          QTimeZone::systemTimeZone(), QLocale())) {
        const QString label = flatLabel(tick, std::exchange(first, false));
        const double x = axis.x(tick.seconds);
        painter.setPen(QPen(grid, 1));
        painter.drawLine(QPointF(x, axis.plot.top()), QPointF(x, axis.plot.bottom()));
        painter.setPen(colours.muted);
        const qreal width =
            QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(label);
        const qreal last = std::max(axis.plot.left(), axis.plot.right() - width);
        const qreal begin = std::clamp(x - width / 2, axis.plot.left(), last);
        painter.drawText(QRectF(begin, axis.plot.bottom(), width + 1, kTickRoom),
                         Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

void paintName(QPainter& painter, const QRectF& room, std::uint8_t bit, const Colours& colours,
               bool full) {
    painter.setPen(colours.text);
    const QString name = full ? alertWords(bit).name : shortAlertName(bit);
    const QFontMetricsF metrics(painter.font(), painter.device());
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(name, Qt::ElideRight, room.width()));
}

void paintBars(QPainter& painter, const past::AlertBook& book, std::uint8_t bit, const Axis& axis,
               const Colours& colours) {
    const bool isLoss = (alert::kPhaseLossMask >> bit & 1U) != 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isLoss ? colours.alarm : colours.warning);
    for (const LaneBar& bar : laneBars(book, bit, axis.left, axis.right, axis.plot.width())) {
        const QRectF box(axis.plot.left() + bar.from, axis.plot.top() + kBarGap, bar.to - bar.from,
                         axis.plot.height() - 2 * kBarGap);
        if (box.width() > 3 * kRound)
            painter.drawRoundedRect(box, kRound, kRound);
        else
            painter.drawRect(box);
    }
}

/// Reduces the type to the height of the lanes.
void fitFont(QPainter& painter, qreal height) {
    QFont font = painter.font();
    if (QFontMetricsF(font, painter.device()).height() <= height + kBarGap)
        return;
    font.setPixelSize(std::max(kLeastPixels, static_cast<int>(height * kTextPart)));
    painter.setFont(font);
}

void paintLane(QPainter& painter, const QRectF& lane, std::uint8_t bit, const past::AlertBook& book,
               const Axis& time, const Colours& colours, const LaneLook& look) {
    const Axis axis{time.left, time.right,
                    QRectF(time.plot.left(), lane.top(), time.plot.width(), lane.height())};
    if (bit == look.chosen)
        painter.fillRect(lane, colours.accentSoft);
    paintName(painter, {lane.left(), lane.top(), look.left - kNameGap, lane.height()}, bit, colours,
              look.fullNames);
    painter.setPen(QPen(colours.border, 1));
    painter.drawLine(axis.plot.bottomLeft(), axis.plot.bottomRight());
    paintBars(painter, book, bit, axis, colours);
}

} // namespace

std::vector<std::uint8_t> lanesOf(const past::AlertBook& book, double leftSeconds,
                                  double rightSeconds) {
    const auto counts = countAlerts(book, toMs(leftSeconds), toMs(rightSeconds));
    std::vector<std::uint8_t> lanes;
    for (const AlertRow& row : kAlertTable)
        if (counts[row.bit].times > 0)
            lanes.push_back(row.bit);
    return lanes;
}

std::vector<LaneBar> laneBars(const past::AlertBook& book, std::uint8_t bit, double leftSeconds,
                              double rightSeconds, double width) {
    std::vector<LaneBar> bars;
    const double scale = width / (rightSeconds - leftSeconds);
    const auto x = [&](std::int64_t ms) {
        return std::clamp((static_cast<double>(ms) / 1e3 - leftSeconds) * scale, 0.0, width);
    };
    for (const past::AlertSpan& span : book.spans()) {
        const std::int64_t end = endOf(span, book);
        if (span.bit != bit || span.fromMs > toMs(rightSeconds) || end < toMs(leftSeconds))
            continue;
        const double from = std::min(x(span.fromMs), std::max(width - 1, 0.0));
        const double to = std::max(x(end), from + 1);
        // Spans are in the order of their beginnings, unless the clock was set back.
        if (!bars.empty() && from < bars.back().to + 1 && from >= bars.back().from)
            bars.back().to = std::max(bars.back().to, to);
        else
            bars.push_back({from, to});
    }
    return bars;
}

qreal laneHeight(const LaneLook& look, qreal height, std::size_t lanes) {
    const qreal room = height - (look.ticks ? kTickRoom : 0);
    return lanes == 0 ? look.laneHeight
                      : std::clamp(room / static_cast<qreal>(lanes), 1.0, look.laneHeight);
}

void paintAlertLanes(QPainter& painter, const QRectF& area, const past::AlertBook& book,
                     double leftSeconds, double rightSeconds, const Colours& colours,
                     const LaneLook& look) {
    if (!(leftSeconds < rightSeconds))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = area.adjusted(0, 0, 0, look.ticks ? -kTickRoom : 0);
    const Axis axis{leftSeconds, rightSeconds, inner.adjusted(look.left, 0, -look.right, 0)};
    if (look.ticks)
        paintTicks(painter, axis, colours);
    const std::vector<std::uint8_t> lanes = lanesOf(book, leftSeconds, rightSeconds);
    const qreal height = laneHeight(look, area.height(), lanes.size());
    fitFont(painter, height);
    qreal top = inner.top();
    for (const std::uint8_t bit : lanes) {
        paintLane(painter, {inner.left(), top, inner.width() - look.right, height}, bit, book, axis,
                  colours, look);
        top += height;
    }
    if (look.cursor && *look.cursor >= leftSeconds && *look.cursor <= rightSeconds) {
        painter.setPen(QPen(colours.muted, 1));
        const double x = axis.x(*look.cursor);
        painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()));
    }
    painter.restore();
}

void paintAlertLanes(QPainter& painter, const QRectF& area, const past::AlertBook& book,
                     double leftSeconds, double rightSeconds, const Colours& colours) {
    LaneLook look;
    look.left = std::min(kPaperNames, area.width() / 3);
    look.fullNames = true;
    look.ticks = true;
    look.laneHeight = kPaperLane;
    paintAlertLanes(painter, area, book, leftSeconds, rightSeconds, colours, look);
}

} // namespace s4k::ui
