// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/phasor_picture.h"

#include "core/analysis/angles.h"
#include "core/analysis/shown_inputs.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

using Phasors = std::array<Phasor, kPhaseCount>;

Phasors trio(const Spectrum& spectrum, Channel first) {
    Phasors out;
    for (std::size_t p = 0; p < kPhaseCount; ++p)
        out[p] = spectrum.channels[index(first) + p].harmonic(1).value_or(Phasor{});
    return out;
}

void addArrows(PhasorPicture& picture, const Spectrum& spectrum, Channel first) {
    const Phasors phasors = trio(spectrum, first);
    double greatest = 0;
    for (const Phasor& p : phasors)
        greatest = std::max(greatest, magnitudeOf(p));
    for (const Phase p : kPhases) {
        const Channel c = kChannels[index(first) + index(p)];
        if (!isShown(picture.system, c))
            continue;
        const double size = magnitudeOf(phasors[index(p)]);
        PhasorArrow arrow{size};
        if (spectrum[c].hasFundamental() && size >= kLeastOfGreatest * greatest)
            arrow.degrees = degreesOf(phasors[index(p)]);
        (isVoltage(c) ? picture.volts : picture.amps)[index(p)] = arrow;
    }
}

// Voltages of the elements: in type 31 that of each terminal against the mean of the three.
Phasors elementVolts(const PhasorPicture& picture, const Phasors& shown) {
    if (picture.system != SystemType::ThreePhaseDelta)
        return shown;
    constexpr double kThird = 1.0 / 3.0;
    Phasors out;
    for (std::size_t p = 0; p < kPhaseCount; ++p)
        out[p] = kThird * (shown[p] - shown[(p + 2) % kPhaseCount]);
    return out;
}

void addAngles(PhasorPicture& picture, const Phasors& volts, const Phasors& amps) {
    for (const Phase p : kPhases) {
        const auto& arrow = picture.amps[index(p)];
        const auto& own = picture.volts[index(p)];
        const Phasor v = volts[index(p)];
        if (!arrow || !arrow->degrees || !own || !own->degrees || !(squaredMagnitude(v) > 0))
            continue;
        picture.angles[index(p)].degrees = degreesOf(v * conjugate(amps[index(p)]));
        picture.angles[index(p)].sideKnown = true;
    }
}

bool isThreePhase(SystemType system) {
    return traits(system).phaseCount == kPhaseCount;
}

void addSequences(PhasorPicture& picture, const Phasors& volts, const Phasors& amps) {
    if (!isThreePhase(picture.system))
        return;
    const Sequence voltage = sequenceOf(volts);
    picture.rotation = rotationOf(voltage);
    picture.voltageUnbalancePercent = unbalancePercent(voltage);
    picture.currentUnbalancePercent = unbalancePercent(sequenceOf(amps));
}

} // namespace

void addPowerFactors(PhasorPicture& picture, const RegisterImage& image) {
    for (const Phase p : kPhases)
        if (hasPhase(picture.system, p))
            picture.angles[index(p)].powerFactor = image.value(phaseQuantity(Quantity::PfA, p));
}

PhasorPicture phasorsOf(const Spectrum& spectrum, const RegisterImage& image) {
    PhasorPicture picture;
    picture.system = image.systemType();
    if (!(spectrum.hz > 0))
        return picture;
    picture.source = PhasorSource::Waveforms;
    picture.hz = spectrum.hz;
    picture.reference = spectrum.reference;
    const Phasors volts = trio(spectrum, Channel::Va);
    const Phasors amps = trio(spectrum, Channel::Ia);
    addArrows(picture, spectrum, Channel::Va);
    addArrows(picture, spectrum, Channel::Ia);
    addAngles(picture, elementVolts(picture, volts), amps);
    addPowerFactors(picture, image);
    addSequences(picture, volts, amps);
    return picture;
}

} // namespace s4k
