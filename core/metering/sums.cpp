// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/sums.h"

#include "core/signal/lanes.h"

#include <algorithm>

namespace s4k {

namespace {

constexpr std::size_t kIa = kPhaseCount;

/// The sums as SIMD pairs, arranged so that no product needs a swap of lanes.
struct Accumulator {
    Lanes first = Lanes::zero();
    Lanes square = Lanes::zero();
    Pair abBc = both(0);                                           ///< va vb, vb vc
    Pair acCc = both(0);                                           ///< va vc, ic vc
    Pair cByAb = both(0);                                          ///< vc ia, vc ib
    std::array<Pair, kPhaseCount> abBy{both(0), both(0), both(0)}; ///< va ix, vb ix

    /// `y` is the set `x` times the weight of the set.
    void add(const SampleSet& x, const SampleSet& y) {
        const Lanes lanes = Lanes::load(y);
        first = first + lanes;
        square = square + lanes * Lanes::load(x);
        const Pair vab = lanes.a;
        const Pair vc = both(y[2]);
        abBc = abBc + vab * loadPair(x.data() + 1);
        acCc = acCc + vc * pairOf(x[0], x[5]);
        cByAb = cByAb + vc * loadPair(x.data() + kIa);
        abBy[0] = abBy[0] + vab * both(x[kIa]);
        abBy[1] = abBy[1] + vab * both(x[kIa + 1]);
        abBy[2] = abBy[2] + vab * both(x[kIa + 2]);
    }

    Sums result(double weight) const {
        Sums s;
        s.weight = weight;
        first.store(s.first);
        square.store(s.square);
        s.pair = {abBc[0], abBc[1], acCc[0]};
        s.product[0] = {abBy[0][0], abBy[1][0], abBy[2][0]};
        s.product[1] = {abBy[0][1], abBy[1][1], abBy[2][1]};
        s.product[2] = {cByAb[0], cByAb[1], acCc[1]};
        return s;
    }
};

} // namespace

Sums sumsOf(std::span<const SampleSet> sets, const Taper& taper, Head head) {
    Accumulator sums;
    double weight = 0;
    const auto addWeighted = [&](const SampleSet& set, double w) {
        sums.add(set, (both(w) * Lanes::load(set)).set());
        weight += w;
    };
    const std::size_t risen = head == Head::Rising ? kOverlap : 0;
    const std::size_t falling = sets.size() - kOverlap;
    for (std::size_t n = 0; n < risen; ++n)
        addWeighted(sets[n], taper[n]);
    for (const SampleSet& set : sets.subspan(risen, falling - risen))
        sums.add(set, set);
    weight += static_cast<double>(falling - risen);
    for (std::size_t n = 0; n < kOverlap; ++n)
        addWeighted(sets[falling + n], taper[kOverlap - 1 - n]);
    return sums.result(weight);
}

Sums centredMeans(const Sums& sums) {
    Sums m;
    const double scale = 1.0 / sums.weight;
    m.weight = sums.weight;
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        m.first[c] = sums.first[c] * scale;
        // Rounding may make the result of a constant input slightly negative.
        m.square[c] = std::max(0.0, sums.square[c] * scale - m.first[c] * m.first[c]);
    }
    const auto& mean = m.first;
    m.pair = {sums.pair[0] * scale - mean[0] * mean[1], sums.pair[1] * scale - mean[1] * mean[2],
              sums.pair[2] * scale - mean[0] * mean[2]};
    for (std::size_t v = 0; v < kPhaseCount; ++v)
        for (std::size_t i = 0; i < kPhaseCount; ++i)
            m.product[v][i] = sums.product[v][i] * scale - mean[v] * mean[kIa + i];
    return m;
}

} // namespace s4k
