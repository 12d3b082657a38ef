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

} // namespace s4k::ui
