// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace s4k {

/// Meaning of the phase loss voltage threshold. The manual contradicts itself: the first value is
/// the default, the second the alternative.
enum class PhaseLossMeaning : std::uint8_t {
    FractionOfNominal, ///< alarm below pct x nominal (setup page: 600 V, 0.10 -> 60 V)
    DropBelowNominal   ///< alarm below (1 - pct) x nominal (text of register 142: 480 V -> 432 V)
};

/// Meaning of "total kVA" in the total power factor. The manual says "Total kW / Total kVA" without
/// a definition of total kVA.
enum class TotalApparentPower : std::uint8_t {
    Arithmetic, ///< sum of the phases' V x I
    Vector      ///< sqrt(P^2 + Q^2) of the totals
};

/// The chosen meaning of each quirk.
struct Quirks {
    PhaseLossMeaning phaseLossMeaning = PhaseLossMeaning::FractionOfNominal;
    TotalApparentPower totalApparentPower = TotalApparentPower::Arithmetic;
    friend bool operator==(const Quirks&, const Quirks&) = default;
};

/// A quirk, a contradiction or gap of the manual, by its name on the command line:
/// `PhaseLossMeaning=DropBelowNominal`.
struct QuirkRow {
    std::string_view name;
    std::string_view defaultValue;
    std::string_view alternative;
    std::string_view why;    ///< the contradiction, in one sentence
    std::string_view source; ///< places in the manual that contradict each other
};
extern const std::array<QuirkRow, 2> kQuirkTable;

/// Sets a quirk from `NAME=VALUE`, case-sensitive. An unknown name or value changes nothing; the
/// error lists the valid ones.
[[nodiscard]] Result<Done> setQuirk(Quirks& quirks, std::string_view assignment);

} // namespace s4k
