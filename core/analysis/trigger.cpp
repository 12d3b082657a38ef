// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/trigger.h"

#include "core/analysis/shown_inputs.h"
#include "core/analysis/tone.h"
#include "core/signal/wave_limits.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr std::size_t kMostSets = std::size_t{4} * kSampleRate; // more than the longest picture
                                                                // needs
constexpr double kFallbackHz = 50; // for traces without a measurable line frequency
constexpr std::size_t kSpare = 2;  // extra sets at either end, for interpolation
constexpr double kLeastSwing = 1e-9;
constexpr int kBisections = 24;

struct Level {
    double value = 0;
    double swing = 0;
};

std::vector<double> signalOf(const std::vector<SampleSet>& shown, const TriggerSpec& spec) {
    std::vector<double> signal;
    signal.reserve(shown.size());
    const double sign = spec.edge == TriggerEdge::Rising ? 1 : -1;
    for (const SampleSet& set : shown)
        signal.push_back(sign * set[index(spec.channel)]);
    return signal;
}

Level levelOf(const std::vector<double>& signal, const TriggerSpec& spec) {
    if (signal.empty())
        return {};
    const auto [least, most] = std::minmax_element(signal.begin(), signal.end());
    const double sign = spec.edge == TriggerEdge::Rising ? 1 : -1;
    return {spec.level ? sign * *spec.level : (*least + *most) / 2, *most - *least};
}

// Cubic interpolation through the four nearest sets; linear at the ends of the signal.
double between(const std::vector<double>& signal, std::size_t i, double part) {
    if (i == 0 || i + 2 >= signal.size())
        return signal[i] + part * (signal[i + 1] - signal[i]);
    const double before = signal[i - 1];
    const double here = signal[i];
    const double next = signal[i + 1];
    const double after = signal[i + 2];
    const double slope = next - before / 3 - here / 2 - after / 6;
    const double curve = (before + next) / 2 - here;
    const double twist = (after - before) / 6 + (here - next) / 2;
    return here + part * (slope + part * (curve + part * twist));
}

double crossing(const std::vector<double>& signal, std::size_t i, double level) {
    double low = 0;
    double high = 1;
    for (int n = 0; n < kBisections; ++n) {
        const double middle = (low + high) / 2;
        (between(signal, i, middle) < level ? low : high) = middle;
    }
    return static_cast<double>(i) + (low + high) / 2;
}

std::vector<SampleSet> playable(const InputTrace& trace, SystemType system) {
    const std::span<const SampleSet> sets(trace.sets);
    std::vector<SampleSet> shown = shownSets(system, sets.last(std::min(sets.size(), kMostSets)));
    for (SampleSet& set : shown)
        for (double& value : set)
            if (!isPlayableLevel(value))
                value = 0;
    return shown;
}

double frequencyOf(const std::vector<SampleSet>& shown, const TriggerSpec& spec) {
    const std::vector<double> signal = signalOf(shown, spec);
    return lineFrequency(std::span(signal).last(std::min<std::size_t>(signal.size(), kSampleRate)))
        .value_or(0);
}

// Newest edge at or after `from` with room for the picture (between `least` and `most`). An edge
// less than `holdOff` after the edge before it is skipped.
std::optional<double> newest(const std::vector<double>& edges, double from, double holdOff,
                             double least, double most) {
    std::optional<double> found;
    double allowed = from;
    for (const double edge : edges) {
        if (edge < allowed)
            continue;
        allowed = edge + holdOff;
        if (edge >= least && edge <= most)
            found = edge;
    }
    return found;
}

TriggeredPicture cut(const std::vector<SampleSet>& shown, double first, double last, double edge) {
    const auto begin = static_cast<std::size_t>(std::max(0.0, std::floor(first) - kSpare));
    const auto end = std::min(shown.size(), static_cast<std::size_t>(std::ceil(last)) + kSpare + 1);
    const auto shift = static_cast<double>(begin);
    TriggeredPicture picture;
    picture.sets.assign(shown.begin() + static_cast<std::ptrdiff_t>(begin),
                        shown.begin() + static_cast<std::ptrdiff_t>(end));
    picture.first = first - shift;
    picture.last = last - shift;
    picture.edge = edge - shift;
    return picture;
}

} // namespace

std::vector<double> edgesOf(const std::vector<SampleSet>& shown, const TriggerSpec& spec) {
    const std::vector<double> signal = signalOf(shown, spec);
    const Level level = levelOf(signal, spec);
    std::vector<double> edges;
    if (!(level.swing > kLeastSwing))
        return edges;
    const double armed = level.value - std::max(0.0, spec.hysteresis) * level.swing;
    bool isArmed = false;
    for (std::size_t i = 0; i + 1 < signal.size(); ++i) {
        isArmed = isArmed || signal[i] <= armed;
        if (!isArmed || signal[i] >= level.value || signal[i + 1] < level.value)
            continue;
        edges.push_back(crossing(signal, i, level.value));
        isArmed = false;
    }
    return edges;
}

void ScopeTrigger::setSpec(const TriggerSpec& spec) {
    m_spec = spec;
    m_lastEdge = -1;
}

std::optional<TriggeredPicture> ScopeTrigger::take(const InputTrace& trace, SystemType system,
                                                   double lineHz) {
    if (m_done)
        return std::nullopt;
    const std::vector<SampleSet> shown = playable(trace, system);
    if (shown.size() < 2)
        return std::nullopt;
    const double hz = lineHz > 0 ? lineHz : frequencyOf(shown, m_spec);
    const double perCycle = kSampleRate / (hz > 0 ? hz : kFallbackHz);
    const auto end = static_cast<double>(shown.size() - 1);
    const double span = std::min(end, std::clamp(m_spec.spanCycles, 0.1, 60.0) * perCycle);
    const double before = span * std::clamp(m_spec.preFraction, 0.0, 1.0);
    const double holdOff = std::clamp(m_spec.holdOffCycles, 0.0, 60.0) * perCycle;
    const double born = static_cast<double>(trace.endSet) - static_cast<double>(shown.size());
    // A meter that was replaced counts its sets from 0 again: the last edge is then invalid.
    const bool goesOn = m_lastEdge >= born && m_lastEdge <= born + end;
    const auto edge = newest(edgesOf(shown, m_spec), goesOn ? m_lastEdge - born - 0.5 : 0, holdOff,
                             before, end - (span - before));
    if (!edge && m_spec.mode != TriggerMode::Auto)
        return std::nullopt;
    const double first = edge ? *edge - before : end - span;
    TriggeredPicture picture = cut(shown, first, first + span, edge.value_or(first + before));
    picture.hz = hz;
    picture.triggered = edge.has_value();
    const double sign = m_spec.edge == TriggerEdge::Rising ? 1 : -1;
    picture.level = sign * levelOf(signalOf(shown, m_spec), m_spec).value;
    if (edge)
        m_lastEdge = born + *edge;
    m_done = edge && m_spec.mode == TriggerMode::Single;
    return picture;
}

} // namespace s4k
