// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shown_inputs.h"

namespace s4k {

namespace {

using Names = std::array<std::string_view, kChannelCount>;
constexpr Names kPhaseNames{"V A", "V B", "V C", "I A", "I B", "I C"};
constexpr Names kLineNames{"V AB", "V BC", "V CA", "I A", "I B", "I C"};

} // namespace

bool isShown(SystemType system, Channel input) {
    const Phase phase = phaseOf(input);
    if (!isVoltage(input) || hasNeutral(system))
        return hasPhase(system, phase);
    return index(phase) < traits(system).pairCount;
}

std::string_view inputName(SystemType system, Channel input) {
    return (hasNeutral(system) ? kPhaseNames : kLineNames)[index(input)];
}

ShownInputs shownInputs(SystemType system) {
    ShownInputs shown{};
    for (const Channel c : kChannels)
        shown[index(c)] = isShown(system, c);
    return shown;
}

SampleSet shownSet(SystemType system, const SampleSet& terminals) {
    return shownSets(system, std::span(&terminals, 1)).front();
}

std::vector<SampleSet> shownSets(SystemType system, std::span<const SampleSet> terminals) {
    const ShownInputs shown = shownInputs(system);
    const bool lines = !hasNeutral(system);
    std::vector<SampleSet> out(terminals.begin(), terminals.end());
    for (SampleSet& set : out) {
        const SampleSet own = set;
        if (lines)
            for (std::size_t p = 0; p < kPhaseCount; ++p)
                set[p] = own[p] - own[(p + 1) % kPhaseCount];
        for (std::size_t c = 0; c < kChannelCount; ++c)
            set[c] = shown[c] ? set[c] : 0;
    }
    return out;
}

} // namespace s4k
