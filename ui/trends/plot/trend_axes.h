// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/trend_quantity.h"
#include "ui/widgets/colours.h"

#include <QTimeZone>

#include <qcustomplot.h>

#include <utility>

namespace s4k::ui {

/// Ticks at whole steps of local time.
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

/// Ticks at steps of 1, 2 or 5, with as many decimals as the step needs.
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

/// Sets the number of ticks that fit side by side into a chart of this size.
void fitTicks(QCPAxisRect& chart);

/// Adjusts a value axis to the data. The axis changes only when necessary, because one that changes
/// with every reading is hard to read; `fresh` adjusts it in any case.
void fitValues(QCPAxis& axis, const QCPRange& data, TrendUnit unit, bool fresh);

} // namespace s4k::ui
