// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/sequence.h"
#include "core/analysis/spectrum.h"
#include "core/registers/image.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace s4k {

/// What a phasor is known from.
enum class PhasorSource : std::uint8_t {
    Nothing,
    Waveforms, ///< every angle is measured
    Registers  ///< magnitudes and the cosine rule; mirror images cannot be told apart
};

/// One voltage or current.
struct PhasorArrow {
    double magnitude = 0; ///< of the fundamental from waveforms, true rms from registers: V or A
    /// Against the reference, -180 to 180, counter-clockwise; nothing when it is not known.
    std::optional<double> degrees{};
    /// The other angle it may as well have: the registers do not tell leading from lagging.
    std::optional<double> mirrored{};
    friend bool operator==(const PhasorArrow&, const PhasorArrow&) = default;
};

/// How a current stands to the voltage of its phase.
struct PhaseAngle {
    /// Voltage less current, -180 to 180: positive is lagging.
    std::optional<double> degrees{};
    bool sideKnown = false; ///< else `degrees` is a magnitude
    double powerFactor = std::numeric_limits<double>::quiet_NaN(); ///< from the registers
    friend bool operator==(const PhaseAngle&, const PhaseAngle&) = default;
};

/// All phasors of a meter at one moment: a value to draw, print and read aloud.
struct PhasorPicture {
    SystemType system = SystemType::ThreePhaseWye;
    PhasorSource source = PhasorSource::Nothing;
    double hz = std::numeric_limits<double>::quiet_NaN();
    std::optional<Channel> reference{};                          ///< what is at 0 degrees
    std::array<std::optional<PhasorArrow>, kPhaseCount> volts{}; ///< as shown, see shownSet
    std::array<std::optional<PhasorArrow>, kPhaseCount> amps{};
    std::array<PhaseAngle, kPhaseCount> angles{};
    Rotation rotation = Rotation::Unknown;
    std::optional<double> voltageUnbalancePercent{}; ///< three-phase types only
    std::optional<double> currentUnbalancePercent{};
    friend bool operator==(const PhasorPicture&, const PhasorPicture&) = default;
};

/// From a spectrum; power factors come from the registers. Nothing without a fundamental.
/// In type 31 a current stands to the voltage of its terminal against the mean of the three.
[[nodiscard]] PhasorPicture phasorsOf(const Spectrum& spectrum, const RegisterImage& image);

/// From the registers alone. Where there is a neutral the line-to-line voltages give the angles
/// between the others, in type 31 they make a triangle; the rotation is taken as A-B-C and not
/// told. A current stands at the angle that real and reactive power give, lagging, with its mirror
/// image, since both read as magnitudes. What cannot be (no triangle) is not told.
/// @source own design; manual, registers 9-32 ("not sensitive to CT orientation")
[[nodiscard]] PhasorPicture phasorsOf(const RegisterImage& image);

} // namespace s4k
