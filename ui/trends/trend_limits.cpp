// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_limits.h"

#include "core/metering/meter_config.h"
#include "core/registers/alerts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kOverRange = 1.2;
constexpr double kMaxVoltsLn = 347;
constexpr double kMaxVoltsLl = 600;
constexpr double kLowPf = 0.5;
constexpr int kWidest = 1 << 16;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::TrendLimits", text);
}

void addVolts(std::vector<TrendLimit>& limits, const MeterConfig& config, bool pairs) {
    const double nominal = pairs ? config.systemVolts : nominalElementVolts(config);
    const bool drop = config.quirks.phaseLossMeaning == PhaseLossMeaning::DropBelowNominal;
    const double loss = nominal * (drop ? 1 - config.lossFraction : config.lossFraction);
    limits.push_back({TrendUnit::Volts, pairs, loss,
                      words(QT_TRANSLATE_NOOP("s4k::ui::TrendLimits", "phase loss"))});
    // In systems without a neutral the line-to-line voltages are checked.
    if (pairs != traits(config.system).hasNeutral)
        limits.push_back({TrendUnit::Volts, pairs,
                          kOverRange * config.ptRatio * (pairs ? kMaxVoltsLl : kMaxVoltsLn),
                          words(QT_TRANSLATE_NOOP("s4k::ui::TrendLimits", "over-voltage"))});
}

bool isAlarm(const past::AlertSpan& span) {
    return span.bit < 16 && (alert::kPhaseLossMask >> span.bit & 1U) != 0;
}

void addPixel(std::vector<AlertBand>& bands, int x, bool alarm) {
    if (!bands.empty() && bands.back().right == x && bands.back().alarm == alarm)
        ++bands.back().right;
    else
        bands.push_back({x, x + 1, alarm});
}

} // namespace

std::vector<TrendLimit> trendLimits(const Settings& settings) {
    const MeterConfig config = meterConfig(settings, {});
    std::vector<TrendLimit> limits;
    if (traits(config.system).hasNeutral)
        addVolts(limits, config, false);
    if (traits(config.system).pairCount > 0)
        addVolts(limits, config, true);
    limits.push_back({TrendUnit::Amps, false, config.ctAmps,
                      words(QT_TRANSLATE_NOOP("s4k::ui::TrendLimits", "CT rating")), false});
    limits.push_back({TrendUnit::Amps, false, kOverRange * config.ctAmps,
                      words(QT_TRANSLATE_NOOP("s4k::ui::TrendLimits", "over-current"))});
    limits.push_back({TrendUnit::PowerFactor, false, kLowPf,
                      words(QT_TRANSLATE_NOOP("s4k::ui::TrendLimits", "low power factor"))});
    return limits;
}

std::vector<AlertBand> alertBands(const std::deque<past::AlertSpan>& spans, double fromMs,
                                  double toMs, double nowMs, int width) {
    // Number of alerts of a kind that begin (or, negative, end) at each pixel, so that no pixel of
    // a span is visited.
    const auto pixels = static_cast<std::size_t>(std::clamp(width, 0, kWidest));
    std::array<std::vector<int>, 2> more{std::vector<int>(pixels + 1),
                                         std::vector<int>(pixels + 1)};
    const double perMs = static_cast<double>(pixels) / (toMs - fromMs);
    for (const past::AlertSpan& span : spans) {
        const auto begin = static_cast<double>(span.fromMs);
        const double end = span.toMs ? static_cast<double>(*span.toMs) : std::max(nowMs, begin);
        if (end < fromMs || begin >= toMs || !std::isfinite(perMs))
            continue;
        const auto left = static_cast<std::size_t>((std::max(begin, fromMs) - fromMs) * perMs);
        const auto right =
            static_cast<std::size_t>(std::ceil((std::min(end, toMs) - fromMs) * perMs));
        std::vector<int>& kind = more[isAlarm(span) ? 1 : 0];
        ++kind[std::min(left, pixels)];
        --kind[std::min(std::max(left + 1, right), pixels)];
    }
    std::vector<AlertBand> bands;
    int warnings = 0;
    int alarms = 0;
    for (std::size_t x = 0; x < pixels; ++x) {
        warnings += more[0][x];
        alarms += more[1][x];
        if (warnings + alarms > 0)
            addPixel(bands, static_cast<int>(x), alarms > 0);
    }
    return bands;
}

std::uint16_t alertsAt(const std::deque<past::AlertSpan>& spans, double ms, double nowMs) {
    unsigned bits = 0;
    for (const past::AlertSpan& span : spans) {
        const double end = span.toMs ? static_cast<double>(*span.toMs) : nowMs + 1;
        if (span.bit < 16 && ms >= static_cast<double>(span.fromMs) && ms < end)
            bits |= 1U << span.bit;
    }
    return static_cast<std::uint16_t>(bits);
}

} // namespace s4k::ui
