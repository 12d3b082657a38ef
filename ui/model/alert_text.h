// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <cstdint>

namespace s4k::ui {

/// The active alerts in words, phases gathered: `Phase loss A C`, `Low power factor B`.
/// `bits` is register 146.
[[nodiscard]] QStringList alertTexts(std::uint16_t bits);

/// One active alert: what it is and what mends it.
struct AlertAdvice {
    QString title;
    QString remedy;
};
[[nodiscard]] QList<AlertAdvice> alertAdvice(std::uint16_t bits);

/// What the manual says of one bit of register 146, as sentences; empty for a bit without meaning.
struct AlertWords {
    QString name; ///< `Phase loss A`
    QString cause;
    QString remedy;
};
[[nodiscard]] AlertWords alertWords(std::uint8_t bit);
/// The name where room is short: `Loss A`.
[[nodiscard]] QString shortAlertName(std::uint8_t bit);

/// A length of time to about a hundredth: `12 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`.
[[nodiscard]] QString durationText(std::int64_t ms);
/// A moment in local time, with its date unless that is the day of `todayMs`.
[[nodiscard]] QString momentText(std::int64_t timeMs, std::int64_t todayMs);

} // namespace s4k::ui
