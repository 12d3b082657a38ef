// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/input_trace.h"
#include "core/units/system_type.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace s4k {

enum class TriggerEdge : std::uint8_t {
    Rising,
    Falling
};

enum class TriggerMode : std::uint8_t {
    Auto,   ///< without an edge the newest sets are shown as they come
    Normal, ///< without an edge the picture before stays
    Single  ///< one picture, then none until it is armed again
};

/// When a picture begins.
struct TriggerSpec {
    Channel channel = Channel::Va; ///< of what is shown, see shownSet
    TriggerEdge edge = TriggerEdge::Rising;
    TriggerMode mode = TriggerMode::Auto;
    /// In V or A; nothing: half way between the extremes of the trace.
    std::optional<double> level{};
    /// By how much the signal must have been on the other side, as a part of its swing, 0-0.5.
    double hysteresis = 0.1;
    double spanCycles = 3;    ///< shown, 0.1-60
    double preFraction = 0.1; ///< of them before the edge, 0-1
    double holdOffCycles = 0; ///< after an edge in which no other one counts, 0-60
    friend bool operator==(const TriggerSpec&, const TriggerSpec&) = default;
};

/// A picture that stands still: its sets and where among them the edge is.
struct TriggeredPicture {
    /// What is shown, in order, with some sets more on either side where there are any.
    std::vector<SampleSet> sets;
    double edge = 0;  ///< where, between sets: 12.5 is half way from set 12 to set 13
    double first = 0; ///< left and right end of the picture, likewise
    double last = 0;
    double hz = 0; ///< line frequency, 0: none was told
    bool triggered = false;
    double level = 0; ///< that was crossed
};

/// Where the signal of `spec` crosses its level in `shown`, in rising order, interpolated by cubics
/// to a hundredth of a set on clean input.
/// @source own design
[[nodiscard]] std::vector<double> edgesOf(const std::vector<SampleSet>& shown,
                                          const TriggerSpec& spec);

/// Finds the newest picture in each trace, and keeps to the same edge of every cycle.
class ScopeTrigger {
public:
    void setSpec(const TriggerSpec& spec);
    [[nodiscard]] const TriggerSpec& spec() const { return m_spec; }
    /// Takes pictures again after a single one.
    void arm() { m_done = false; }
    /// A single picture has been taken.
    [[nodiscard]] bool done() const { return m_done; }

    /// The picture to show instead of the last; nothing: that one stays. `lineHz` above 0 saves
    /// telling it again. Traces may be anything; one that is no newer than the last gives the same.
    [[nodiscard]] std::optional<TriggeredPicture> take(const InputTrace& trace, SystemType system,
                                                       double lineHz = 0);

private:
    TriggerSpec m_spec;
    bool m_done = false;
    double m_lastEdge = -1; ///< counted in the sets of the meter's life
};

} // namespace s4k
