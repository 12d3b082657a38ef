// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>

namespace s4k {

/// Two doubles in one SIMD register, for the few loops that process millions of sets a second. The
/// lanes never mix, so that results have the same bits as with plain doubles.
/// @source own design
#if defined(__GNUC__)
using Pair = double __attribute__((vector_size(16)));
#else
struct Pair {
    double lane[2];
    double operator[](int n) const { return lane[n]; }
    friend Pair operator+(Pair a, Pair b) {
        return {{a.lane[0] + b.lane[0], a.lane[1] + b.lane[1]}};
    }
    friend Pair operator-(Pair a, Pair b) {
        return {{a.lane[0] - b.lane[0], a.lane[1] - b.lane[1]}};
    }
    friend Pair operator*(Pair a, Pair b) {
        return {{a.lane[0] * b.lane[0], a.lane[1] * b.lane[1]}};
    }
};
#endif

[[nodiscard]] inline Pair pairOf(double a, double b) {
    return Pair{a, b};
}
[[nodiscard]] inline Pair both(double x) {
    return Pair{x, x};
}
/// Loads `from[0]` and `from[1]`; no alignment is needed.
[[nodiscard]] inline Pair loadPair(const double* from) {
    Pair pair;
    std::memcpy(&pair, from, sizeof pair);
    return pair;
}
inline void storePair(double* to, Pair pair) {
    std::memcpy(to, &pair, sizeof pair);
}

} // namespace s4k
