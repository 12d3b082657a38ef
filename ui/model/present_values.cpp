// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/present_values.h"

#include "app/base/text.h"
#include "core/registers/power_rules.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {
constexpr int kMinute = 60;
constexpr int kHour = 3600;
constexpr int kDay = 86400;
} // namespace

int decimalsFor(double fullScale) {
    if (!(fullScale > 0))
        return 0;
    return std::clamp(3 - static_cast<int>(std::floor(std::log10(fullScale))), 0, 3);
}

Decimals decimalsOf(const Settings& settings) {
    Decimals decimals;
    decimals.volts = decimalsFor(settings[Parameter::SystemVoltage]);
    decimals.amps = decimalsFor(settings[Parameter::CtPrimary]);
    decimals.kilowatts = decimalsFor(maxPowerW(settings) / 1000.0);
    return decimals;
}

QString systemSummary(const Settings& settings) {
    const auto text = [&settings](Parameter p) {
        return app::toLocal(formatParameter(p, settings[p]));
    };
    QString summary = QStringLiteral("%1  %2 V  CT %3 A")
                          .arg(text(Parameter::SystemType))
                          .arg(settings[Parameter::SystemVoltage])
                          .arg(settings[Parameter::CtPrimary]);
    if (settings[Parameter::PtRatio] != 100)
        summary += QStringLiteral("  PT %1").arg(text(Parameter::PtRatio));
    return summary;
}

QString formatMeterTime(double seconds) {
    const auto whole = static_cast<qint64>(std::max(0.0, seconds));
    const QString clock = QStringLiteral("%1:%2:%3")
                              .arg(whole % kDay / kHour)
                              .arg(whole % kHour / kMinute, 2, 10, QLatin1Char('0'))
                              .arg(whole % kMinute, 2, 10, QLatin1Char('0'));
    if (whole < kDay)
        return clock;
    return QStringLiteral("%1 d %2").arg(whole / kDay).arg(clock);
}

} // namespace s4k::ui
