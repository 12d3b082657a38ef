// SPDX-License-Identifier: GPL-3.0-or-later
// Phasors of a meter that reports magnitudes only.
#include "core/analysis/angles.h"
#include "core/analysis/shown_inputs.h"

#include <algorithm>

namespace s4k {

namespace {

constexpr double kRoundingOfCosine = 0.03; // registers are rounded, and their voltages include
                                           // harmonics
constexpr double kNoMirror = 0.05;         // degrees; a mirror image this close is not visible

double cosineDegrees(double cosine) {
    const double sine = std::sqrt(std::max(0.0, 1 - cosine * cosine));
    return atan2Turns(sine, cosine) * kDegreesPerTurn;
}

class RegisterPhasors {
public:
    explicit RegisterPhasors(const RegisterImage& image)
        : m_image(image), m_neutral(hasNeutral(image.systemType())) {
        m_picture.system = image.systemType();
    }

    PhasorPicture make() {
        addVolts();
        addDirections();
        addAmps();
        addPowerFactors(m_picture, m_image);
        addUnbalance();
        return m_picture;
    }

private:
    const RegisterImage& m_image;
    bool m_neutral;
    PhasorPicture m_picture;

    double pairVolts(std::size_t pair) const {
        return m_image.value(pairQuantity(Quantity::VoltsAb, kLinePairs[pair]));
    }
    double volts(std::size_t p) const {
        const auto& arrow = m_picture.volts[p];
        return arrow ? arrow->magnitude : 0;
    }
    std::optional<double>& direction(std::size_t p) { return m_picture.volts[p]->degrees; }

    // A meter without a reading so far reads 0, so only a value above 0 is a source.
    void tell(double magnitude) {
        if (magnitude > 0)
            m_picture.source = PhasorSource::Registers;
    }

    void addVolts() {
        for (const Phase p : kPhases) {
            if (!isShown(m_picture.system, voltageOf(p)))
                continue;
            const double value = m_neutral ? m_image.value(phaseQuantity(Quantity::VoltsAn, p))
                                           : pairVolts(index(p));
            if (!std::isfinite(value) || value < 0)
                continue;
            m_picture.volts[index(p)] = PhasorArrow{value};
            tell(value);
        }
        m_picture.hz = m_image.value(Quantity::Frequency);
    }

    bool hasDirection(std::size_t p) const {
        const double greatest = std::max({volts(0), volts(1), volts(2)});
        return volts(p) > 0 && volts(p) >= kLeastOfGreatest * greatest;
    }

    // Angle between the voltages p and q. With a neutral they form a triangle with the line-to-line
    // voltage between them; without one the three line-to-line voltages form the triangle.
    std::optional<double> between(std::size_t p, std::size_t q) const {
        const double a = volts(p);
        const double b = volts(q);
        const std::size_t third = 3 - p - q;
        const double side = m_neutral ? pairVolts(p + q == 1   ? 0
                                                  : p + q == 3 ? 1
                                                               : 2)
                                      : volts(third);
        double cosine = (a * a + b * b - side * side) / (2 * a * b);
        if (!m_neutral)
            cosine = -cosine;
        if (!(std::abs(cosine) <= 1 + kRoundingOfCosine))
            return std::nullopt;
        return cosineDegrees(std::clamp(cosine, -1.0, 1.0));
    }

    void addDirections() {
        std::size_t first = 0;
        while (first < kPhaseCount && !hasDirection(first))
            ++first;
        if (first == kPhaseCount)
            return;
        m_picture.reference = voltageOf(kPhases[first]);
        direction(first) = 0;
        const std::size_t next = (first + 1) % kPhaseCount;
        const std::size_t last = (first + 2) % kPhaseCount;
        if (hasDirection(next))
            if (const auto angle = between(first, next))
                direction(next) = -*angle;
        if (hasDirection(last))
            if (const auto angle = between(first, last))
                direction(last) = side(*angle, next, last);
    }

    // Sign of the angle to the reference: the one that agrees better with the angle to the voltage
    // `next`.
    double side(double angle, std::size_t next, std::size_t last) const {
        const auto& other = m_picture.volts[next];
        if (!other || !other->degrees)
            return angle;
        const auto apart = between(next, last);
        if (!apart)
            return angle;
        const auto error = [&](double degrees) {
            return std::abs(std::abs(wrappedDegrees(degrees - *other->degrees)) - *apart);
        };
        return error(-angle) < error(angle) ? -angle : angle;
    }

    // Angle of the element's voltage: in type 31 that of the terminal against the mean of the
    // three.
    std::optional<double> elementDirection(std::size_t p) const {
        const auto& own = m_picture.volts[p];
        if (m_picture.system != SystemType::ThreePhaseDelta)
            return own ? own->degrees : std::nullopt;
        const auto& before = m_picture.volts[(p + 2) % kPhaseCount];
        if (!own || !own->degrees || !before || !before->degrees)
            return std::nullopt;
        const Phasor star = polarDegrees(own->magnitude, *own->degrees) -
                            polarDegrees(before->magnitude, *before->degrees);
        return squaredMagnitude(star) > 0 ? std::optional(degreesOf(star)) : std::nullopt;
    }

    PhaseAngle angleOf(Phase p) const {
        const double real = m_image.value(phaseQuantity(Quantity::PowerRealA, p));
        const double reactive = m_image.value(phaseQuantity(Quantity::PowerReactiveA, p));
        const double factor = m_image.value(phaseQuantity(Quantity::PfA, p));
        PhaseAngle angle;
        const bool powers = std::isfinite(real) && std::isfinite(reactive);
        if (powers && (real != 0 || reactive != 0)) {
            angle.degrees = atan2Turns(reactive, real) * kDegreesPerTurn;
            // A device with a negative reading reports signs.
            angle.sideKnown = real < 0 || reactive < 0;
        } else if (!powers && factor >= 0 && factor <= 1) {
            angle.degrees = cosineDegrees(factor);
        }
        return angle;
    }

    void addAmps() {
        double greatest = 0;
        for (const Phase p : kPhases)
            if (const double amps = m_image.value(phaseQuantity(Quantity::CurrentA, p));
                hasPhase(m_picture.system, p) && std::isfinite(amps) && amps >= 0) {
                m_picture.amps[index(p)] = PhasorArrow{amps};
                tell(amps);
                greatest = std::max(greatest, amps);
            }
        for (const Phase p : kPhases)
            if (auto& arrow = m_picture.amps[index(p)];
                arrow && arrow->magnitude > 0 && arrow->magnitude >= kLeastOfGreatest * greatest)
                turn(*arrow, p);
    }

    void turn(PhasorArrow& arrow, Phase p) {
        PhaseAngle& angle = m_picture.angles[index(p)];
        angle = angleOf(p);
        const auto voltage = elementDirection(index(p));
        if (!angle.degrees || !voltage)
            return;
        arrow.degrees = wrappedDegrees(*voltage - *angle.degrees);
        if (!angle.sideKnown && *angle.degrees > kNoMirror)
            arrow.mirrored = wrappedDegrees(*voltage + *angle.degrees);
    }

    void addUnbalance() {
        if (traits(m_picture.system).phaseCount != kPhaseCount)
            return;
        std::array<Phasor, kPhaseCount> phasors;
        for (std::size_t p = 0; p < kPhaseCount; ++p) {
            const auto& arrow = m_picture.volts[p];
            if (!arrow || (hasDirection(p) && !arrow->degrees))
                return;
            phasors[p] = polarDegrees(arrow->magnitude, arrow->degrees.value_or(0));
        }
        m_picture.voltageUnbalancePercent = unbalancePercent(sequenceOf(phasors));
    }
};

} // namespace

PhasorPicture phasorsOf(const RegisterImage& image) {
    return RegisterPhasors(image).make();
}

} // namespace s4k
