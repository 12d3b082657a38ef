// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/trig.h"

#include <cmath>

namespace s4k {

namespace {

// Taylor terms up to x^17 and x^16: the rest is below 2e-18 for |x| <= pi/4.
double sineSeries(double x) {
    const double z = x * x;
    double p = 1.0 / 355687428096000.0;
    p = p * z - 1.0 / 1307674368000.0;
    p = p * z + 1.0 / 6227020800.0;
    p = p * z - 1.0 / 39916800.0;
    p = p * z + 1.0 / 362880.0;
    p = p * z - 1.0 / 5040.0;
    p = p * z + 1.0 / 120.0;
    p = p * z - 1.0 / 6.0;
    return x + x * z * p;
}

double cosineSeries(double x) {
    const double z = x * x;
    double p = 1.0 / 20922789888000.0;
    p = p * z - 1.0 / 87178291200.0;
    p = p * z + 1.0 / 479001600.0;
    p = p * z - 1.0 / 3628800.0;
    p = p * z + 1.0 / 40320.0;
    p = p * z - 1.0 / 720.0;
    p = p * z + 1.0 / 24.0;
    // 1 - z/2 loses its last bits, so they are added separately.
    const double half = 0.5 * z;
    const double head = 1.0 - half;
    return head + ((1.0 - head - half) + z * z * p);
}

SinCos rotatedByQuarters(SinCos a, int quarters) {
    switch (quarters) {
    case 1:
        return {a.cos, -a.sin};
    case 2:
        return {-a.sin, -a.cos};
    case 3:
        return {-a.cos, a.sin};
    default:
        return a;
    }
}

// Estimate of the angle, within 0.0007 turns, for 0 <= slope <= 1.
double roughTurns(double slope) {
    return slope * (0.125 + 0.0434 * (1.0 - slope));
}

double roughTurns(double y, double x) {
    const double absX = std::abs(x);
    const double absY = std::abs(y);
    double turns = absY <= absX ? roughTurns(absY / absX) : 0.25 - roughTurns(absX / absY);
    if (x < 0)
        turns = 0.5 - turns;
    return y < 0 ? -turns : turns;
}

} // namespace

SinCos sincosTurns(double turns) {
    const double quarters = std::floor(4.0 * turns + 0.5);
    const double x = (turns - 0.25 * quarters) * kTwoPi;
    const double cycle = quarters - 4.0 * std::floor(0.25 * quarters);
    const int quarter = cycle == 1.0 ? 1 : cycle == 2.0 ? 2 : cycle == 3.0 ? 3 : 0;
    return rotatedByQuarters({sineSeries(x), cosineSeries(x)}, quarter);
}

double atan2Turns(double y, double x) {
    if (x == 0 && y == 0)
        return 0;
    const double scale = std::abs(x) > std::abs(y) ? std::abs(x) : std::abs(y);
    const double u = x / scale;
    const double v = y / scale;
    const double turns = roughTurns(v, u);
    const SinCos r = sincosTurns(turns);
    const double d = (v * r.cos - u * r.sin) / (u * r.cos + v * r.sin);
    const double z = d * d;
    const double rest = d * (1.0 + z * (-1.0 / 3.0 + z * (1.0 / 5.0)));
    return turns + rest / kTwoPi;
}

} // namespace s4k
