// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/image.h"

#include "core/registers/codec.h"
#include "core/registers/scaling.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace s4k {

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kTwo32 = 4294967296.0;

constexpr RegisterNumber kMaxPower{135};
constexpr RegisterNumber kScaleCurrent{138};
constexpr RegisterNumber kScaleVoltage{139};
constexpr RegisterNumber kScalePower{140};
constexpr RegisterNumber kScaleEnergy{141};
constexpr RegisterNumber kPulseDuration{145};
constexpr RegisterNumber kAlerts{146};

codec::WordPair wordPair(const RegisterImage& image, const RegisterRow& row) {
    const auto next = static_cast<std::uint16_t>(row.number + 1);
    return {image.word({row.number}).value_or(0), image.word({next}).value_or(0)};
}

double integerValue(const RegisterImage& image, const RegisterRow& row) {
    const auto word = codec::decodeUInt(image.word({row.number}).value_or(codec::kNotValidWord));
    return word ? codec::unscaled(*word, scaleExponent(row.scale, image.scales())) : kNotANumber;
}

double longValue(const RegisterImage& image, const RegisterRow& row) {
    const codec::WordPair words = wordPair(image, row);
    // 0x80008000 is also a possible count: it means "not valid" only if the system type lacks the
    // quantity.
    if (words == codec::kNotValidLong && !contains(row.validIn, image.systemType()))
        return kNotANumber;
    return codec::unscaled(codec::decodeULong(words), scaleExponent(row.scale, image.scales()));
}

} // namespace

std::optional<std::uint16_t> RegisterImage::word(RegisterNumber number) const {
    const auto at = wordIndex(number);
    return at ? std::optional(m_words[*at]) : std::nullopt;
}

std::span<const std::uint16_t> RegisterImage::words(RegisterNumber first,
                                                    std::uint16_t count) const {
    std::size_t stored = 0;
    for (const RegisterBlock& block : kRegisterBlocks) {
        const std::size_t end = std::size_t{block.first} + block.count;
        if (first.value >= block.first && std::size_t{first.value} + count <= end)
            return std::span(m_words).subspan(stored + first.value - block.first, count);
        stored += block.count;
    }
    return {};
}

bool RegisterImage::setWord(RegisterNumber number, std::uint16_t value) {
    const auto at = wordIndex(number);
    if (at)
        m_words[*at] = value;
    return at.has_value();
}

// When the step of the 32-bit counter is smaller than the step of a float of this size, the counter
// gives the value, and the float gives only the number of rollovers.
double RegisterImage::value(Quantity q) const {
    const RegisterRow& integer = integerRow(q);
    const codec::WordPair words = wordPair(*this, floatRow(q));
    const double coarse = codec::decodeFloat(words);
    const int unit = unitExponent(traits(q).kind);
    if (integer.format != Format::ULong || !std::isfinite(coarse))
        return codec::unscaled(coarse, unit);
    const int exponent = scaleExponent(integer.scale, scales());
    if (codec::powerOfTen(exponent) >= codec::floatStep(words))
        return codec::unscaled(coarse, unit);
    const double count = codec::decodeULong(wordPair(*this, integer));
    const double wraps = std::round((codec::scaled(coarse, exponent) - count) / kTwo32);
    return codec::unscaled(count + wraps * kTwo32, exponent + unit);
}

std::optional<std::int32_t> RegisterImage::parameter(Parameter p) const {
    const auto number = row(p).reg;
    const auto raw = number ? word(*number) : std::nullopt;
    return raw ? std::optional<std::int32_t>(*raw) : std::nullopt;
}

SystemType RegisterImage::systemType() const {
    return systemTypeFromCode(parameter(Parameter::SystemType).value_or(0))
        .value_or(SystemType::ThreePhaseWye);
}

ScaleExponents RegisterImage::scales() const {
    const auto exponent = [this](RegisterNumber number) {
        const std::int16_t raw = codec::decodeSInt(word(number).value_or(0));
        return static_cast<std::int8_t>(std::clamp<std::int16_t>(raw, -4, 4));
    };
    return {exponent(kScaleCurrent), exponent(kScaleVoltage), exponent(kScalePower),
            exponent(kScaleEnergy)};
}

std::uint16_t RegisterImage::alerts() const {
    return word(kAlerts).value_or(0);
}

double RegisterImage::maxPowerW() const {
    return codec::unscaled(word(kMaxPower).value_or(0), scales().power + 3);
}

std::uint16_t RegisterImage::pulseDurationMs() const {
    return word(kPulseDuration).value_or(0);
}

double registerValue(const RegisterImage& image, const RegisterRow& row) {
    switch (row.format) {
    case Format::UInt:
        return integerValue(image, row);
    case Format::SInt:
        return codec::decodeSInt(image.word({row.number}).value_or(0));
    case Format::ULong:
        return longValue(image, row);
    case Format::Float:
        return codec::decodeFloat(wordPair(image, row));
    }
    return kNotANumber;
}

} // namespace s4k
