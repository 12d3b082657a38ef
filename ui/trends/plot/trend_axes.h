// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/trend_quantity.h"
#include "ui/widgets/colours.h"

#include <QTimeZone>

#include <qcustomplot.h>

#include <utility>

namespace s4k::ui {

/// Ticks as timeTicks() gives them, at most tickCount(). Keys of the axis are s since 1970 UTC.
class TimeTicker final : public QCPAxisTicker {
public:
    explicit TimeTicker(QTimeZone zone) : m_zone(std::move(zone)) {}
    /// One line of text instead of two: the first tick of a day shows the date instead of the time.
    void setFlat(bool flat) { m_flat = flat; }
    void generate(const QCPRange& range, const QLocale& locale, QChar, int, QVector<double>& ticks,
                  QVector<double>* subTicks, QVector<QString>* labels) override;

private:
    QTimeZone m_zone;
    bool m_flat = false;
};

/// Ticks at steps of 1, 2 or 5 times a power of ten, with as many decimals as the step needs, at
/// most 6.
class ValueTicker final : public QCPAxisTicker {
public:
    ValueTicker() { setTickCount(4); }

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override;

private:
    double m_step = 1;
};

/// Sets colours and font of an axis and its grid.
void paintAxis(QCPAxis& axis, const Colours& colours, const QFont& font);

/// Sets the numbers of ticks of both axes to those that have room in the chart.
void fitTicks(QCPAxisRect& chart);

/// Adjusts a value axis to the range of the data, with room above and below. Unless `fresh`, the
/// axis changes only if data are outside it or fill less than half of it, because an axis that
/// changes with every reading is hard to read.
void fitValues(QCPAxis& axis, const QCPRange& data, TrendUnit unit, bool fresh);

} // namespace s4k::ui
