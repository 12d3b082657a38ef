// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/alert_book.h"
#include "core/registers/parameter.h"
#include "ui/model/trend_quantity.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace s4k::ui {

/// A value on an axis from which on an alert is active, or that a meter is made for.
struct TrendLimit {
    TrendUnit unit = TrendUnit::Volts;
    bool ofPairs = false; ///< of line-to-line voltages
    double value = 0;     ///< in the unit
    QString name;
    bool alert = true;
    friend bool operator==(const TrendLimit&, const TrendLimit&) = default;
};

/// Over-voltage and phase loss of the voltages that the system has, rating and over-current of the
/// CTs, the lowest power factor. @source manual, registers 142, 146
[[nodiscard]] std::vector<TrendLimit> trendLimits(const Settings& settings);

/// A time, as pixels from `left` to before `right`, in which an alert was active.
struct AlertBand {
    int left = 0;
    int right = 0;
    bool alarm = false; ///< a phase is lost: the alarm contact is closed; else a warning
    friend bool operator==(const AlertBand&, const AlertBand&) = default;
};

/// The spans of a chart as bands that do not overlap, a pixel wide or more: an alarm covers a
/// warning. `width` pixels show the times `fromMs` to `toMs`; what is active ends with `nowMs`.
[[nodiscard]] std::vector<AlertBand> alertBands(const std::deque<past::AlertSpan>& spans,
                                                double fromMs, double toMs, double nowMs,
                                                int width);

/// The bits of register 146 that were set at a time.
[[nodiscard]] std::uint16_t alertsAt(const std::deque<past::AlertSpan>& spans, double ms,
                                     double nowMs);

} // namespace s4k::ui
