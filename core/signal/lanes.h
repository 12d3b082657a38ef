// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pair.h"
#include "core/signal/sample.h"

namespace s4k {

/// A sample set as three pairs: (va, vb), (vc, ia), (ib, ic).
struct Lanes {
    Pair a;
    Pair b;
    Pair c;

    [[nodiscard]] static Lanes zero() { return {both(0), both(0), both(0)}; }
    [[nodiscard]] static Lanes load(const SampleSet& set) {
        return {loadPair(set.data()), loadPair(set.data() + 2), loadPair(set.data() + 4)};
    }
    void store(SampleSet& set) const {
        storePair(set.data(), a);
        storePair(set.data() + 2, b);
        storePair(set.data() + 4, c);
    }
    [[nodiscard]] SampleSet set() const {
        SampleSet result;
        store(result);
        return result;
    }

    friend Lanes operator+(const Lanes& x, const Lanes& y) {
        return {x.a + y.a, x.b + y.b, x.c + y.c};
    }
    friend Lanes operator-(const Lanes& x, const Lanes& y) {
        return {x.a - y.a, x.b - y.b, x.c - y.c};
    }
    friend Lanes operator*(const Lanes& x, const Lanes& y) {
        return {x.a * y.a, x.b * y.b, x.c * y.c};
    }
    friend Lanes operator*(Pair k, const Lanes& x) { return {k * x.a, k * x.b, k * x.c}; }
};

} // namespace s4k
