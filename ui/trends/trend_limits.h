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
    TrendUnit unit = TrendUnit::Volts;
    bool ofPairs = false; ///< applies to line-to-line voltages only
    double value = 0;     ///< in `unit`
    QString name;
    bool alert = true; ///< threshold of an alert; false: a rating
    friend bool operator==(const TrendLimit&, const TrendLimit&) = default;
};

/// Limits of a meter with these settings and the default meaning of phase loss: phase loss of all
/// voltages that the system has; over-voltage of the line-to-neutral voltages, or of the
/// line-to-line voltages in a system without a neutral; rating and over-current of the CTs; low
/// power factor. @source manual, registers 142, 146
[[nodiscard]] std::vector<TrendLimit> trendLimits(const Settings& settings);

/// The pixels from `left` to before `right` in which any alert was active.
struct AlertBand {
    int left = 0;
    int right = 0;
    bool alarm = false; ///< true: a phase was lost, so that the alarm contact was closed
    friend bool operator==(const AlertBand&, const AlertBand&) = default;
};

/// Spans of alerts as bands that do not overlap and are at least a pixel wide; alarms cover other
/// alerts. `width` pixels, at most 65536, show the times `fromMs` to `toMs`; active alerts end at
/// `nowMs`. All times are ms since 1970 UTC.
[[nodiscard]] std::vector<AlertBand> alertBands(const std::deque<past::AlertSpan>& spans,
                                                double fromMs, double toMs, double nowMs,
                                                int width);

/// Bits of register 146 that were set at time `ms`; active alerts are set up to and at `nowMs`.
/// Both are ms since 1970 UTC.
[[nodiscard]] std::uint16_t alertsAt(const std::deque<past::AlertSpan>& spans, double ms,
                                     double nowMs);

} // namespace s4k::ui
