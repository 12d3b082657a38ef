// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_axes.h"

#include "ui/model/present_values.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kHeadroom = 0.12;
constexpr double kLoosest = 2; // range shown against range needed, before the axis closes in
constexpr int kTickRoom = 22;
constexpr int kMostTicks = 5;
constexpr int kTimeTickRoom = 90;
constexpr int kMostTimeTicks = 6;
constexpr double kRounding = 1e-6;
constexpr int kMostDecimals = 4;

/// Room above and below, and never a picture of the last digit's noise.
QCPRange padded(const QCPRange& range) {
    const double least = std::max(0.02 * std::abs(range.center()), 1e-3);
    const double half = std::max(range.size() / 2 * (1 + 2 * kHeadroom), least);
    return {std::max(range.center() - half, range.lower >= 0 ? 0.0 : -half), range.center() + half};
}

bool stillFits(const QCPRange& shown, const QCPRange& data) {
    return shown.contains(data.lower) && shown.contains(data.upper) &&
           shown.size() < kLoosest * padded(data).size();
}

} // namespace

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return tick < 0 ? QString() : formatMeterTime(tick);
}

double ValueTicker::getTickStep(const QCPRange& range) {
    double magnitude = 1;
    const double mantissa = getMantissa(range.size() / tickCount(), &magnitude);
    m_step = pickClosest(mantissa, {1, 2, 5, 10}) * magnitude;
    return m_step;
}

QString ValueTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    const int decimals = static_cast<int>(std::ceil(-std::log10(m_step) - kRounding));
    return formatNumber(tick, std::clamp(decimals, 0, kMostDecimals), locale);
}

void paintAxis(QCPAxis& axis, const Colours& colours, const QFont& font) {
    const QPen line(colours.border, 1);
    axis.setBasePen(line);
    axis.setTickPen(line);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(colours.muted);
    axis.setTickLabelFont(font);
    axis.setTickLengthOut(0);
    axis.setTickLengthIn(0);
    QColor grid = colours.border;
    grid.setAlphaF(0.55F);
    axis.grid()->setPen(QPen(grid, 1));
    axis.grid()->setZeroLinePen(QPen(grid, 1));
}

void fitTicks(QCPAxisRect& chart) {
    chart.axis(QCPAxis::atLeft)
        ->ticker()
        ->setTickCount(std::clamp(chart.height() / kTickRoom, 1, kMostTicks));
    chart.axis(QCPAxis::atBottom)
        ->ticker()
        ->setTickCount(std::clamp(chart.width() / kTimeTickRoom, 1, kMostTimeTicks));
}

void fitValues(QCPAxis& axis, const QCPRange& data) {
    if (!stillFits(axis.range(), data))
        axis.setRange(padded(data));
}

} // namespace s4k::ui
