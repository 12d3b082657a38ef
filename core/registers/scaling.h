// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/power_rules.h"
#include "core/registers/register_table.h"

namespace s4k {

/// Decimal exponent of an integer register: value in the table's unit = count x 10^exponent.
/// @source manual, column "Scale" and registers 138-141
constexpr int scaleExponent(Scale scale, const ScaleExponents& scales) {
    switch (scale) {
    case Scale::Current:
        return scales.current;
    case Scale::Voltage:
        return scales.voltage;
    case Scale::Power:
        return scales.power;
    case Scale::Energy:
        return scales.energy;
    case Scale::Hundredth:
        return -2;
    case Scale::TenThousandth:
        return -4;
    case Scale::None:
        break;
    }
    return 0;
}

/// The register with the exponent of `scale`; nullopt when the exponent is fixed.
/// @source manual, registers 138-141
constexpr std::optional<RegisterNumber> scaleRegister(Scale scale) {
    switch (scale) {
    case Scale::Current:
        return RegisterNumber{138};
    case Scale::Voltage:
        return RegisterNumber{139};
    case Scale::Power:
        return RegisterNumber{140};
    case Scale::Energy:
        return RegisterNumber{141};
    default:
        return std::nullopt;
    }
}

/// Decimal exponent of the unit in the register table relative to the SI unit of Readings: 3 for
/// kW, kWh, kVAR ..., 0 for the other units.
constexpr int unitExponent(QuantityKind kind) {
    switch (kind) {
    case QuantityKind::RealEnergy:
    case QuantityKind::ReactiveEnergy:
    case QuantityKind::ApparentEnergy:
    case QuantityKind::RealPower:
    case QuantityKind::ReactivePower:
    case QuantityKind::ApparentPower:
        return 3;
    default:
        return 0;
    }
}

} // namespace s4k
