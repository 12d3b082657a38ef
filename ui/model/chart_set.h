// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/quantity.h"
#include "ui/model/meter_view.h"

#include <QString>

#include <vector>

namespace s4k::ui {

/// A curve of the trends: a quantity of a meter.
struct ChartCurve {
    /// `unit@bus` (`5@`, `3@127.0.0.1:1502`); empty: of the meter that is shown.
    QString meter;
    Quantity quantity = Quantity::PowerRealTotal;
    bool shown = true;
    friend bool operator==(const ChartCurve&, const ChartCurve&) = default;
};

/// What the trends show, under a name. Curves of one unit share a chart.
struct ChartSet {
    QString name;
    std::vector<ChartCurve> curves;
    friend bool operator==(const ChartSet&, const ChartSet&) = default;
};

} // namespace s4k::ui
