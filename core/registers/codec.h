// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

/// Converts numbers to register words and back. The numbers are counts of the register: the caller
/// applies the scale exponent with `scaled` and `unscaled`.
/// @source manual, "Modbus Point Map Overview", legend and notes
namespace s4k::codec {

/// A value in two registers, high word first.
using WordPair = std::array<std::uint16_t, 2>;

/// The words that mean "not valid" in an integer, a 32-bit counter and a float register.
inline constexpr std::uint16_t kNotValidWord = 0x8000;
inline constexpr WordPair kNotValidLong{kNotValidWord, kNotValidWord};
inline constexpr WordPair kNotValidFloat{0x7FC0, 0x0000};
/// Largest count of a 16-bit register for which the register table gives no other maximum.
inline constexpr double kMaxUInt = 32767;

namespace detail {
inline constexpr int kMaxExponent = 12;
inline constexpr std::array<double, kMaxExponent + 1> kPowers{1e0, 1e1, 1e2, 1e3,  1e4,  1e5, 1e6,
                                                              1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
constexpr double magnitude(int n) {
    return kPowers[static_cast<std::size_t>(std::min(n < 0 ? -n : n, kMaxExponent))];
}
} // namespace detail

/// `value` / 10^exponent as a double, rounded once (a factor such as 0.01 is itself rounded); the
/// exponent is limited to -12..12.
[[nodiscard]] constexpr double scaled(double value, int exponent) {
    const double power = detail::magnitude(exponent);
    return exponent < 0 ? value * power : value / power;
}

/// `count` x 10^exponent as a double, rounded once; the exponent is limited to -12..12.
[[nodiscard]] constexpr double unscaled(double count, int exponent) {
    return scaled(count, -exponent);
}

/// 10^n as a double, exact for n >= 0; n is limited to -12..12.
[[nodiscard]] constexpr double powerOfTen(int n) {
    return unscaled(1.0, n);
}

/// Nearest whole number, limited to 0..max (halves are rounded up); 0x8000 if `value` is not
/// finite. `max` is at most 65535.
[[nodiscard]] std::uint16_t encodeUInt(double value, double max = kMaxUInt);
/// The word of a signed register, in two's complement.
[[nodiscard]] std::uint16_t encodeSInt(std::int16_t value);
/// The words of a 32-bit counter: `value` rounded down, modulo 2^32; 0 for negative values, both
/// words 0x8000 when `value` is not finite.
[[nodiscard]] WordPair encodeULong(double value);
/// The nearest IEEE 754 single-precision float, limited to the finite range; 0x7FC00000 when
/// `value` is NaN.
[[nodiscard]] WordPair encodeFloat(double value);
/// A 32-bit counter as an IEEE 754 single-precision float, rounded down: 4294967295 reads
/// 4294967040.
/// @source manual, registers 337-340 (range)
[[nodiscard]] WordPair encodeCountAsFloat(std::uint32_t count);

/// The number in an unsigned register; nullopt for 0x8000 (not valid).
[[nodiscard]] std::optional<std::uint16_t> decodeUInt(std::uint16_t word);
/// The number in a signed register.
[[nodiscard]] std::int16_t decodeSInt(std::uint16_t word);
/// The count in a 32-bit counter; the caller checks for kNotValidLong.
[[nodiscard]] std::uint32_t decodeULong(WordPair words);
/// The number in a float register pair; NaN for every NaN bit pattern.
[[nodiscard]] double decodeFloat(WordPair words);

/// Distance from the magnitude of the single-precision float `words` to the next larger float;
/// infinite for the largest finite float, for infinity and for NaN.
[[nodiscard]] double floatStep(WordPair words);

} // namespace s4k::codec
