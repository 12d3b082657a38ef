// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/trend_axes.h"

#include "ui/charts/time_ticks.h"
#include "ui/model/present_values.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kHeadroom = 0.12;
constexpr double kLoosest = 2; // most that the axis shows, as a multiple of the data's range
constexpr int kTickRoom = 22;
constexpr int kMostTicks = 5;
constexpr double kRounding = 1e-6;
constexpr int kMostDecimals = 6;

/// Smallest half range of an axis: smaller changes are noise of the last digit.
double leastHalf(TrendUnit unit, double centre) {
    switch (unit) {
    case TrendUnit::Hertz:
        return 0.05;
    case TrendUnit::KilowattHours:
    case TrendUnit::KilovarHours:
    case TrendUnit::KilovoltAmpHours:
        return 0.5;
    case TrendUnit::Count:
        return 1;
    case TrendUnit::Other:
        return std::max(1e-6 * std::abs(centre), 1e-9);
    default:
        return std::max(0.02 * std::abs(centre), 1e-3);
    }
}

/// The range with room above and below.
QCPRange padded(const QCPRange& range, TrendUnit unit) {
    const double half =
        std::max(range.size() / 2 * (1 + 2 * kHeadroom), leastHalf(unit, range.center()));
    return {std::max(range.center() - half, range.lower >= 0 ? 0.0 : range.center() - half),
            range.center() + half};
}

bool stillFits(const QCPRange& shown, const QCPRange& data, TrendUnit unit) {
    return shown.contains(data.lower) && shown.contains(data.upper) &&
           shown.size() < kLoosest * padded(data, unit).size();
}

} // namespace

void TimeTicker::generate(const QCPRange& range, const QLocale& locale, QChar, int,
                          QVector<double>& ticks, QVector<double>* subTicks,
                          QVector<QString>* labels) {
    ticks.clear();
    if (subTicks)
        subTicks->clear();
    if (labels)
        labels->clear();
    for (const TimeTick& tick : timeTicks(range.lower, range.upper, tickCount(), m_zone, locale)) {
        const bool first = ticks.isEmpty();
        ticks.append(tick.seconds);
        if (labels)
            labels->append(m_flat ? flatLabel(tick, first) : tick.label);
    }
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
    chart.axis(QCPAxis::atBottom)->ticker()->setTickCount(mostTimeTicks(chart.width()));
}

void fitValues(QCPAxis& axis, const QCPRange& data, TrendUnit unit, bool fresh) {
    if (fresh || !stillFits(axis.range(), data, unit))
        axis.setRange(padded(data, unit));
}

} // namespace s4k::ui
