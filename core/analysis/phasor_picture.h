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

/// Where the phasors of a picture come from.
enum class PhasorSource : std::uint8_t {
    Nothing,
    Waveforms, ///< every angle is measured
    Registers  ///< angles are computed from magnitudes by the cosine rule
};

/// One voltage or current.
struct PhasorArrow {
    double magnitude = 0; ///< rms, V or A: of the fundamental (waveforms) or total (registers)
    /// Angle against the reference in degrees, -180 to 180, counter-clockwise; nullopt: not known.
    std::optional<double> degrees{};
    /// The other possible angle of a current, if leading or lagging is not known.
    std::optional<double> mirrored{};
    friend bool operator==(const PhasorArrow&, const PhasorArrow&) = default;
};

/// Angle between the current of a phase and its voltage.
struct PhaseAngle {
    /// Voltage angle minus current angle in degrees, -180 to 180: positive means lagging.
    std::optional<double> degrees{};
    bool sideKnown = false; ///< false: leading or lagging is unknown, `degrees` is a magnitude
    double powerFactor = std::numeric_limits<double>::quiet_NaN(); ///< from the registers
    friend bool operator==(const PhaseAngle&, const PhaseAngle&) = default;
};

/// All phasors of a meter at one moment, for drawing, printing and screen readers.
struct PhasorPicture {
    SystemType system = SystemType::ThreePhaseWye;
    PhasorSource source = PhasorSource::Nothing;
    double hz = std::numeric_limits<double>::quiet_NaN();
    std::optional<Channel> reference{};                          ///< input at 0 degrees
    std::array<std::optional<PhasorArrow>, kPhaseCount> volts{}; ///< as shown, see shownSet
    std::array<std::optional<PhasorArrow>, kPhaseCount> amps{};
    std::array<PhaseAngle, kPhaseCount> angles{};
    Rotation rotation = Rotation::Unknown;
    std::optional<double> voltageUnbalancePercent{}; ///< three-phase types only
    std::optional<double> currentUnbalancePercent{};
    friend bool operator==(const PhasorPicture&, const PhasorPicture&) = default;
};

/// Phasors from a spectrum, power factors from the registers. Without a fundamental (`spectrum.hz`
/// 0) the picture has source Nothing and no arrows. In type 31 the angle of a current is measured
/// against the voltage between its terminal and the mean of the three terminals.
[[nodiscard]] PhasorPicture phasorsOf(const Spectrum& spectrum, const RegisterImage& image);

/// Phasors from the registers alone; angles are computed by the cosine rule. With a neutral the
/// line-to-line voltages give the angles between the line-to-neutral ones; in type 31 the three
/// line-to-line voltages form a triangle. The phase sequence is assumed to be A-B-C and `rotation`
/// stays Unknown. The angle of a current comes from real and reactive power, or from the power
/// factor if the powers are not valid. It is shown as lagging and with its mirror image, because
/// both powers read as magnitudes; only from a device that reports a negative power the side is
/// known. An angle that cannot be computed (the voltages form no triangle) is left out. Without a
/// voltage or current above 0 the source is Nothing.
/// @source own design; manual, registers 9-32 ("not sensitive to CT orientation")
[[nodiscard]] PhasorPicture phasorsOf(const RegisterImage& image);

} // namespace s4k
