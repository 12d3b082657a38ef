// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/trend_quantity.h"
#include "ui/widgets/colours.h"

#include <QTimeZone>

#include <qcustomplot.h>

#include <utility>

namespace s4k::ui {

/// Local time on whole steps of the calendar.
class TimeTicker final : public QCPAxisTicker {
public:
    explicit TimeTicker(QTimeZone zone) : m_zone(std::move(zone)) {}
    /// One line instead of two: the date takes the place of the first time of a day.
    void setFlat(bool flat) { m_flat = flat; }
    void generate(const QCPRange& range, const QLocale& locale, QChar, int, QVector<double>& ticks,
                  QVector<double>* subTicks, QVector<QString>* labels) override;

private:
    QTimeZone m_zone;
    bool m_flat = false;
};

/// Steps of 1, 2 and 5 with just the decimals they need.
class ValueTicker final : public QCPAxisTicker {
public:
    ValueTicker() { setTickCount(4); }

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override;

private:
    double m_step = 1;
};

void paintAxis(QCPAxis& axis, const Colours& colours, const QFont& font);

/// As many ticks as have room beside each other in a chart of this size.
void fitTicks(QCPAxisRect& chart);

/// Moves a value axis only when it must, for one that breathes with every reading cannot be read;
/// `fresh`: whatever it shows.
void fitValues(QCPAxis& axis, const QCPRange& data, TrendUnit unit, bool fresh);

} // namespace s4k::ui
