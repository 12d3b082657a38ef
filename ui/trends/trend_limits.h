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

/// A limit on a value axis: a threshold of an alert, or a rating.
struct TrendLimit {
    TrendUnit unit = TrendUnit::Volts; ///< the limit applies to line-to-line voltages
    bool ofPairs = false;              ///< of line-to-line voltages
    double value = 0;                  ///< in `unit`
    QString name;
    bool alert = true; ///< threshold of an alert; false: a rating
    friend bool operator==(const TrendLimit&, const TrendLimit&) = default;
};

/// Limits of a meter with these settings: over-voltage and phase loss of the voltages that the
/// system has, rating and over-current of the CTs, and the lowest power factor.
/// @source manual, registers 142, 146
[[nodiscard]] std::vector<TrendLimit> trendLimits(const Settings& settings);

/// A time in which an alert was active, as the pixels from `left` to before `right`.
struct AlertBand {
    int left = 0;
    int right = 0;
    bool alarm = false; ///< a phase is lost and the alarm contact closed; false: a warning
    friend bool operator==(const AlertBand&, const AlertBand&) = default;
};

/// Spans of alerts as bands that do not overlap and are at least a pixel wide; alarms cover
/// warnings. `width` pixels show the times `fromMs` to `toMs`; active alerts end at `nowMs`.
[[nodiscard]] std::vector<AlertBand> alertBands(const std::deque<past::AlertSpan>& spans,
                                                double fromMs, double toMs, double nowMs,
                                                int width);

/// Bits of register 146 that were set at time `ms`; active alerts last until `nowMs`.
[[nodiscard]] std::uint16_t alertsAt(const std::deque<past::AlertSpan>& spans, double ms,
                                     double nowMs);

} // namespace s4k::ui
