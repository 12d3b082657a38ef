// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <cstdint>

namespace s4k::ui {

/// Names of the alerts that are active in `bits` (register 146), one text per kind of alert with
/// the letters of its phases: `Phase loss A C`, `Low power factor B`.
[[nodiscard]] QStringList alertTexts(std::uint16_t bits);

/// One kind of active alert: its name with the letters of its phases, and how to clear it.
struct AlertAdvice {
    QString title;
    QString remedy; ///< a clause without a full stop
};
/// The kinds of alerts that are active in `bits` (register 146); empty: none.
[[nodiscard]] QList<AlertAdvice> alertAdvice(std::uint16_t bits);

/// What the manual says about one bit of register 146, in the window's language. All texts are
/// empty for a bit without a meaning.
struct AlertWords {
    QString name;   ///< `Phase loss A`
    QString cause;  ///< a sentence
    QString remedy; ///< a sentence
};
/// `bit` counts from 0, the lowest bit.
[[nodiscard]] AlertWords alertWords(std::uint8_t bit);
/// Short name of one bit of register 146, for narrow columns: `Loss A`. Empty for a bit without a
/// meaning.
[[nodiscard]] QString shortAlertName(std::uint8_t bit);

/// A duration of 0 ms or more in its two largest units, rounded down: `12 s`, `3 min 20 s`,
/// `2 h 5 min`, `3 d 4 h`.
[[nodiscard]] QString durationText(std::int64_t ms);
/// Local time of `timeMs` as `12:34:56`, with day and month in front (`1 Mar 12:34:56`) unless
/// `todayMs` is on the same day. Both are ms since 1970 UTC.
[[nodiscard]] QString momentText(std::int64_t timeMs, std::int64_t todayMs);

} // namespace s4k::ui
