// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/codec.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace s4k::codec {

namespace {

constexpr double kTwo32 = 4294967296.0;

WordPair split(std::uint32_t bits) {
    return {static_cast<std::uint16_t>(bits >> 16U), static_cast<std::uint16_t>(bits & 0xFFFFU)};
}

std::uint32_t join(WordPair words) {
    return (std::uint32_t{words[0]} << 16U) | words[1];
}

} // namespace

std::uint16_t encodeUInt(double value, double max) {
    if (!std::isfinite(value))
        return kNotValidWord;
    return static_cast<std::uint16_t>(std::clamp(std::round(value), 0.0, max));
}

std::uint16_t encodeSInt(std::int16_t value) {
    return static_cast<std::uint16_t>(value);
}

WordPair encodeULong(double value) {
    if (!std::isfinite(value))
        return kNotValidLong;
    const double whole = std::fmod(std::floor(std::max(value, 0.0)), kTwo32);
    return split(static_cast<std::uint32_t>(whole));
}

WordPair encodeFloat(double value) {
    if (std::isnan(value))
        return kNotValidFloat;
    constexpr auto kMax = static_cast<double>(std::numeric_limits<float>::max());
    const auto single = static_cast<float>(std::clamp(value, -kMax, kMax));
    return split(std::bit_cast<std::uint32_t>(single));
}

WordPair encodeCountAsFloat(std::uint32_t count) {
    const int excess =
        std::max(0, static_cast<int>(std::bit_width(count)) - std::numeric_limits<float>::digits);
    const std::uint32_t kept = (count >> excess) << excess;
    return split(std::bit_cast<std::uint32_t>(static_cast<float>(kept)));
}

std::optional<std::uint16_t> decodeUInt(std::uint16_t word) {
    if (word == kNotValidWord)
        return std::nullopt;
    return word;
}

std::int16_t decodeSInt(std::uint16_t word) {
    return static_cast<std::int16_t>(word);
}

std::uint32_t decodeULong(WordPair words) {
    return join(words);
}

double decodeFloat(WordPair words) {
    return static_cast<double>(std::bit_cast<float>(join(words)));
}

double floatStep(WordPair words) {
    const std::uint32_t magnitudeBits = join(words) & 0x7FFFFFFFU;
    if (magnitudeBits >= 0x7F7FFFFFU)
        return std::numeric_limits<double>::infinity();
    return static_cast<double>(std::bit_cast<float>(magnitudeBits + 1U)) -
           static_cast<double>(std::bit_cast<float>(magnitudeBits));
}

} // namespace s4k::codec
