// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_types.h"

namespace s4k::store {

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
    case HistoryMark::OddReading:
        return "odd-reading";
    case HistoryMark::TooMuch:
        return "too-much";
    case HistoryMark::Fell:
        return "fell";
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

} // namespace s4k::store
