// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_types.h"

namespace s4k::store {

namespace {

std::uint16_t wordOf(const RegisterImage& image, std::string_view symbol) {
    const RegisterRow* row = findRegister(symbol);
    return row == nullptr ? std::uint16_t{0} : image.word({row->number}).value_or(0);
}

} // namespace

const char* markName(HistoryMark mark) {
    switch (mark) {
    case HistoryMark::Gap:
        return "gap";
    case HistoryMark::ClockBack:
        return "clock-back";
    case HistoryMark::Restart:
        return "restart";
    case HistoryMark::Rollover:
        return "rollover";
    case HistoryMark::CounterReset:
        return "counter-reset";
    }
    return "";
}

HistoryRetention granted(const HistoryRetention& kept, const RetentionWish& wish) {
    constexpr std::int64_t kDaySeconds = 86'400;
    HistoryRetention out = kept;
    if (wish.rawDays) {
        out.rawDays = *wish.rawDays;
        out.rawRows = *wish.rawDays * kDaySeconds;
    }
    out.minuteDays = wish.minuteDays.value_or(kept.minuteDays);
    out.quarterDays = wish.quarterDays.value_or(kept.quarterDays);
    return out;
}

HistorySample historySample(std::int64_t timeMs, const RegisterImage& image) {
    HistorySample sample;
    sample.timeMs = timeMs;
    for (const QuantityTraits& traits : kQuantities)
        sample.values[traits.quantity] = image.value(traits.quantity);
    for (const ParameterRow& p : kParameterTable)
        if (const auto value = image.parameter(p.parameter))
            sample.settings.set(p.parameter, *value);
    sample.scales = image.scales();
    sample.alerts = image.alerts();
    sample.energyResets = wordOf(image, "energy_reset_count");
    sample.powerUps = wordOf(image, "power_up_count");
    return sample;
}

} // namespace s4k::store
