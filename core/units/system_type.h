// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k {

/// Wiring of the service: the value of register 130.
/// @source manual, "Supported System Types"
enum class SystemType : std::uint8_t {
    OnePhaseLn = 10,      ///< A + N, one CT
    OnePhaseLl = 11,      ///< A + B, one CT
    SplitPhase = 12,      ///< A + B + N, two CTs
    ThreePhaseDelta = 31, ///< A + B + C, three CTs
    ThreePhaseWye = 40    ///< A + B + C + N, three CTs
};

inline constexpr std::array<SystemType, 5> kSystemTypes{
    SystemType::OnePhaseLn, SystemType::OnePhaseLl, SystemType::SplitPhase,
    SystemType::ThreePhaseDelta, SystemType::ThreePhaseWye};

/// A set of system types, one bit each in the order of kSystemTypes.
using SystemMask = std::uint8_t;
inline constexpr SystemMask kAllSystems = 0b11111;

/// The set that contains only `t`; the empty set for a value that is not a system type.
constexpr SystemMask maskOf(SystemType t) {
    for (std::size_t i = 0; i < kSystemTypes.size(); ++i)
        if (kSystemTypes[i] == t)
            return static_cast<SystemMask>(1U << i);
    return 0;
}
constexpr bool contains(SystemMask mask, SystemType t) {
    return (mask & maskOf(t)) != 0;
}
constexpr SystemMask operator|(SystemType a, SystemType b) {
    return static_cast<SystemMask>(maskOf(a) | maskOf(b));
}
constexpr SystemMask operator|(SystemMask a, SystemType b) {
    return static_cast<SystemMask>(a | maskOf(b));
}

/// The system type with register value `code`; nullopt when there is no such type.
constexpr std::optional<SystemType> systemTypeFromCode(int code) {
    for (const SystemType t : kSystemTypes)
        if (static_cast<int>(t) == code)
            return t;
    return std::nullopt;
}

/// Names, phases and voltages of a system type.
struct SystemTraits {
    SystemType type;
    std::string_view panelName;   ///< as the SYSTEM screen shows it, e.g. `3L-1n`
    std::string_view description; ///< in words, e.g. `three-phase wye, A + B + C + N`
    std::uint8_t phaseCount;      ///< phases with a CT: A, A B, or A B C
    bool hasNeutral;              ///< line-to-neutral voltages exist
    std::uint8_t pairCount;       ///< line-to-line voltages: AB, or AB BC AC
};

/// @source manual, "Supported System Types"; panel names from the SYSTEM screen of panel.md
inline constexpr std::array<SystemTraits, 5> kSystemTraits{{
    {SystemType::OnePhaseLn, "1L-1n", "single phase, A + N", 1, true, 0},
    {SystemType::OnePhaseLl, "2L", "single phase, A + B", 1, false, 1},
    {SystemType::SplitPhase, "2L-1n", "split phase, A + B + N", 2, true, 1},
    {SystemType::ThreePhaseDelta, "3L", "three-phase delta, A + B + C", 3, false, 3},
    {SystemType::ThreePhaseWye, "3L-1n", "three-phase wye, A + B + C + N", 3, true, 3},
}};

/// The row of `t`; that of wye for a value that is not a system type.
constexpr const SystemTraits& traits(SystemType t) {
    for (const SystemTraits& row : kSystemTraits)
        if (row.type == t)
            return row;
    return kSystemTraits.back();
}
/// Whether phase `p` has a CT.
constexpr bool hasPhase(SystemType t, Phase p) {
    return index(p) < traits(t).phaseCount;
}
/// Whether the line-to-line voltage of `p` exists.
constexpr bool hasPair(SystemType t, LinePair p) {
    return index(p) < traits(t).pairCount;
}
constexpr bool hasNeutral(SystemType t) {
    return traits(t).hasNeutral;
}

} // namespace s4k
