// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace s4k {

/// Sample sets per second of the meter's converters. @source manual, "Sample Rate"
inline constexpr int kSampleRate = 2520;

/// Highest frequency of a component in a source, in Hz: half of kSampleRate less a guard band.
/// @source own design (21 x 60 Hz is exactly half the sampling rate)
inline constexpr double kMaxComponentHz = 1240.0;

/// The six inputs of the meter, in the order of a sample set.
enum class Channel : std::uint8_t {
    Va,
    Vb,
    Vc,
    Ia,
    Ib,
    Ic
};
inline constexpr std::size_t kChannelCount = 6;
inline constexpr std::array<std::string_view, kChannelCount> kChannelNames{"va", "vb", "vc",
                                                                           "ia", "ib", "ic"};
constexpr std::size_t index(Channel c) {
    return static_cast<std::size_t>(c);
}

/// One simultaneous sample of all inputs in primary units: terminal voltages in V relative to the
/// meter's reference (the neutral, if there is one), currents in A.
using SampleSet = std::array<double, kChannelCount>;

} // namespace s4k
