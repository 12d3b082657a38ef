// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colours.h"

#include <qcustomplot.h>

namespace s4k::ui {

/// Meter time; nothing is written before its start.
class TimeTicker final : public QCPAxisTickerTime {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;
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

/// Moves a value axis only when it must, for one that breathes with every reading cannot be read.
void fitValues(QCPAxis& axis, const QCPRange& data);

} // namespace s4k::ui
