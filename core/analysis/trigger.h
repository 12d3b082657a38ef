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

/// What is shown when a trace has no edge.
enum class TriggerMode : std::uint8_t {
    Auto,   ///< without an edge the newest sample sets are shown
    Normal, ///< without an edge the last picture stays
    Single  ///< one picture, then none until arm() is called
};

/// Settings of the oscilloscope's trigger. Values outside the ranges below are limited to them, but
/// a hysteresis above 0.5 is not.
struct TriggerSpec {
    Channel channel = Channel::Va; ///< input whose edges trigger, see shownSet
    TriggerEdge edge = TriggerEdge::Rising;
    TriggerMode mode = TriggerMode::Auto;
    /// Trigger level in V or A; nullopt: half way between the extremes of the trace.
    std::optional<double> level{};
    /// Before an edge counts, the signal must have been this far on the other side of the level: a
    /// fraction of its peak-to-peak value, 0-0.5.
    double hysteresis = 0.1;
    double spanCycles = 3;    ///< line cycles in the picture, 0.1-60
    double preFraction = 0.1; ///< fraction of the picture that is before the edge, 0-1
    double holdOffCycles = 0; ///< line cycles after an edge in which other edges are ignored, 0-60
    friend bool operator==(const TriggerSpec&, const TriggerSpec&) = default;
};

/// A picture of the oscilloscope: sample sets and the position of the edge among them.
struct TriggeredPicture {
    /// The inputs shown, oldest set first, with up to two more sets at either end for
    /// interpolation.
    std::vector<SampleSet> sets;
    double edge = 0;        ///< position in `sets`: 12.5 is half way from set 12 to set 13
    double first = 0;       ///< left end of the picture, a position in `sets`
    double last = 0;        ///< right end
    double hz = 0;          ///< line frequency; 0: not measurable
    bool triggered = false; ///< false: `edge` is only the place where an edge would be
    double level = 0;       ///< trigger level in V or A
};

/// Positions in `shown` (in sets, ascending) where the input of `spec` crosses the trigger level
/// with the chosen edge, interpolated by cubics to a hundredth of a set on clean input. Hysteresis
/// is applied, hold-off is not.
/// @source own design
[[nodiscard]] std::vector<double> edgesOf(const std::vector<SampleSet>& shown,
                                          const TriggerSpec& spec);

/// Takes the newest picture from each trace. It finds the last edge again in the next trace, so
/// that hold-off continues and the picture does not jump.
class ScopeTrigger {
public:
    /// Replaces the settings; the edge of the last picture is no longer followed. Does not allow
    /// another single picture: call arm() for that.
    void setSpec(const TriggerSpec& spec);
    [[nodiscard]] const TriggerSpec& spec() const { return m_spec; }
    /// Allows the next picture after a single one.
    void arm() { m_done = false; }
    /// Whether the one picture of mode Single has been taken.
    [[nodiscard]] bool done() const { return m_done; }

    /// The picture to show instead of the last; nullopt when the last one stays (no edge in mode
    /// Normal or Single, single picture already taken, fewer than two sets). `lineHz`: line
    /// frequency if known, 0: it is measured. `trace` may hold any values; those that cannot be
    /// played (isPlayableLevel) read 0. A trace that is no newer than the last gives the same
    /// picture.
    [[nodiscard]] std::optional<TriggeredPicture> take(const InputTrace& trace, SystemType system,
                                                       double lineHz = 0);

private:
    TriggerSpec m_spec;
    bool m_done = false;
    double m_lastEdge = -1; ///< position of the last edge in sets since the meter started; -1: none
};

} // namespace s4k
