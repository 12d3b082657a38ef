// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/codec.h"
#include "core/registers/image.h"
#include "core/registers/recorded_image.h"
#include "core/registers/scaling.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

/// The inputs of one encoding.
struct Context {
    const Readings& readings;
    const Settings& settings;
    const MeterStatus& status;
    SystemType type{};
    ScaleExponents scales;
};

void put(RegisterImage& image, const RegisterRow& row, codec::WordPair words) {
    image.setWord({row.number}, words[0]);
    image.setWord({static_cast<std::uint16_t>(row.number + 1)}, words[1]);
}

codec::WordPair floatWords(double value, QuantityKind kind) {
    if (kind == QuantityKind::Count && !std::isnan(value))
        return codec::encodeCountAsFloat(codec::decodeULong(codec::encodeULong(value)));
    return codec::encodeFloat(codec::scaled(value, unitExponent(kind)));
}

/// The largest count of a row: the maximum in the register table, or 32767 if it has none.
double greatest(const RegisterRow& row) {
    return static_cast<double>(row.limits.max.value_or(static_cast<std::int64_t>(codec::kMaxUInt)));
}

void putMeasured(RegisterImage& image, const RegisterRow& row, const Context& in) {
    const QuantityKind kind = traits(*row.quantity).kind;
    const double value =
        contains(row.validIn, in.type) ? in.readings[*row.quantity] : Readings::kNotValid;
    if (row.format == Format::Float)
        return put(image, row, floatWords(value, kind));
    const double count =
        codec::scaled(value, scaleExponent(row.scale, in.scales) + unitExponent(kind));
    if (row.format == Format::ULong)
        return put(image, row, codec::encodeULong(count));
    image.setWord({row.number}, codec::encodeUInt(count, greatest(row)));
}

std::uint16_t maxPowerWord(const Context& in) {
    const double count = codec::scaled(maxPowerW(in.settings), in.scales.power + 3);
    return std::max<std::uint16_t>(1, codec::encodeUInt(count));
}

/// The word of a register that is neither a measured value nor a parameter; 0 for reserved and all
/// other registers.
std::uint16_t derivedWord(std::uint16_t number, const Context& in) {
    switch (number) {
    case 25:
        return codec::kNotValidWord;
    case 135:
        return maxPowerWord(in);
    case 138:
        return codec::encodeSInt(in.scales.current);
    case 139:
        return codec::encodeSInt(in.scales.voltage);
    case 140:
        return codec::encodeSInt(in.scales.power);
    case 141:
        return codec::encodeSInt(in.scales.energy);
    case 145:
        return codec::encodeUInt(in.status.pulseDurationMs);
    case 146:
        return in.status.alerts;
    case 147:
        return in.status.energyResetCount;
    case 152:
        return in.status.powerUpCount;
    case 153:
        return in.status.outputConfig;
    default:
        return 0;
    }
}

void putPlain(RegisterImage& image, const RegisterRow& row, const Context& in) {
    if (row.format == Format::Float)
        return put(image, row, codec::kNotValidFloat);
    image.setWord({row.number}, derivedWord(row.number, in));
}

void putParameters(RegisterImage& image, const Settings& settings) {
    for (const ParameterRow& row : kParameterTable)
        if (row.reg)
            image.setWord(*row.reg, static_cast<std::uint16_t>(settings[row.parameter]));
}

} // namespace

RegisterImage encode(const Readings& readings, const Settings& settings,
                     const MeterStatus& status) {
    return encodeRecorded(readings, settings, status, scaleExponents(settings));
}

RegisterImage encodeRecorded(const Readings& readings, const Settings& settings,
                             const MeterStatus& status, const ScaleExponents& scales) {
    const Context in{readings, settings, status, systemType(settings), scales};
    RegisterImage image;
    for (const RegisterRow& row : kRegisterTable)
        row.quantity ? putMeasured(image, row, in) : putPlain(image, row, in);
    putParameters(image, settings);
    return image;
}

} // namespace s4k
