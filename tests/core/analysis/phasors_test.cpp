// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/phasor_picture.h"
#include "core/analysis/shown_inputs.h"
#include "core/base/random.h"
#include "tests/core/analysis/tones.h"

#include <doctest/doctest.h>

#include <cmath>
#include <complex>
#include <limits>

using namespace s4k;
using test::kDegree;
using test::wrapped;
using Complex = std::complex<double>;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Settings settingsOf(SystemType system) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(system));
    settings.set(Parameter::CtPrimary, 100);
    return settings;
}

/// Voltages and currents of a service as complex numbers.
struct Service {
    SystemType system = SystemType::ThreePhaseWye;
    std::array<Complex, kPhaseCount> volts{}; ///< terminals
    std::array<Complex, kPhaseCount> amps{};

    Complex element(std::size_t p) const {
        if (system == SystemType::OnePhaseLl)
            return volts[0] - volts[1];
        if (system == SystemType::ThreePhaseDelta)
            return volts[p] - (volts[0] + volts[1] + volts[2]) / 3.0;
        return volts[p];
    }
    Complex shown(std::size_t p) const {
        return hasNeutral(system) ? volts[p] : volts[p] - volts[(p + 1) % 3];
    }
};

Complex at(double size, double degrees) {
    return std::polar(size, degrees * kDegree);
}

Service service(SystemType system, double unlike = 0) {
    Service s{system, {}, {}};
    const bool opposed = system == SystemType::OnePhaseLl || system == SystemType::SplitPhase;
    const double step = opposed ? -180 : -120;
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        const auto n = static_cast<double>(p);
        s.volts[p] = at(277 - 9 * unlike * n, step * n + 3 * unlike * n);
        s.amps[p] = at(60 + 10 * n, step * n - 25 - 7 * n);
    }
    return s;
}

RegisterImage imageOf(const Service& s) {
    Readings r;
    for (const Phase p : kPhases) {
        const std::size_t i = index(p);
        const Complex power = s.element(i) * std::conj(s.amps[i]);
        r[phaseQuantity(Quantity::VoltsAn, p)] = std::abs(s.volts[i]);
        r[phaseQuantity(Quantity::CurrentA, p)] = std::abs(s.amps[i]);
        r[phaseQuantity(Quantity::PowerRealA, p)] = std::abs(power.real());
        r[phaseQuantity(Quantity::PowerReactiveA, p)] = std::abs(power.imag());
        r[phaseQuantity(Quantity::PfA, p)] = std::abs(power.real()) / std::abs(power);
    }
    r[Quantity::VoltsAb] = std::abs(s.volts[0] - s.volts[1]);
    r[Quantity::VoltsBc] = std::abs(s.volts[1] - s.volts[2]);
    r[Quantity::VoltsAc] = std::abs(s.volts[0] - s.volts[2]);
    r[Quantity::Frequency] = 60;
    for (const QuantityTraits& row : kQuantities)
        if (!isValidIn(row.quantity, s.system))
            r[row.quantity] = kNan;
    return encode(r, settingsOf(s.system), {});
}

std::vector<SampleSet> setsOf(const Service& s) {
    Waveform waveform;
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        waveform.channels[p].components.push_back(
            {60, std::abs(s.volts[p]), std::arg(s.volts[p]) / kDegree});
        waveform.channels[kPhaseCount + p].components.push_back(
            {60, std::abs(s.amps[p]), std::arg(s.amps[p]) / kDegree});
    }
    return test::setsOf(waveform, kSampleRate);
}

double degrees(const Complex& a, const Complex& b) {
    return std::arg(a / b) / kDegree;
}

void checkArrow(const std::optional<PhasorArrow>& arrow, const Complex& truth,
                const Complex& reference, double tolerance) {
    REQUIRE(arrow.has_value());
    CHECK(arrow->magnitude == doctest::Approx(std::abs(truth)).epsilon(1e-4));
    REQUIRE(arrow->degrees.has_value());
    CHECK(std::abs(wrapped(*arrow->degrees - degrees(truth, reference))) < tolerance);
}

/// Compares a picture with the phasors of `s`; `tolerance` in degrees.
void checkPicture(const PhasorPicture& picture, const Service& s, double tolerance) {
    CAPTURE(static_cast<int>(s.system));
    const Complex reference = s.shown(0);
    REQUIRE(picture.reference == Channel::Va);
    for (const Phase p : kPhases) {
        CAPTURE(letter(p));
        const std::size_t i = index(p);
        if (isShown(s.system, voltageOf(p)))
            checkArrow(picture.volts[i], s.shown(i), reference, tolerance);
        else
            CHECK_FALSE(picture.volts[i].has_value());
        if (!hasPhase(s.system, p)) {
            CHECK_FALSE(picture.amps[i].has_value());
            continue;
        }
        checkArrow(picture.amps[i], s.amps[i], reference, tolerance);
        REQUIRE(picture.angles[i].degrees.has_value());
        CHECK(std::abs(*picture.angles[i].degrees - degrees(s.element(i), s.amps[i])) < tolerance);
    }
}

} // namespace

TEST_CASE("waveforms of every system type give their phasors") {
    for (const SystemType system : kSystemTypes) {
        Service s = service(system, 1);
        if (system == SystemType::OnePhaseLl)
            s.volts[1] = -s.volts[0];
        const RegisterImage image = imageOf(s);
        const PhasorPicture picture = phasorsOf(analyse(setsOf(s), system), image);
        CHECK(picture.source == PhasorSource::Waveforms);
        CHECK(picture.hz == doctest::Approx(60));
        checkPicture(picture, s, 0.001);
        CHECK(picture.angles[0].sideKnown);
        CHECK_FALSE(picture.amps[0]->mirrored.has_value());
        CHECK(picture.angles[0].powerFactor ==
              doctest::Approx(image.value(Quantity::PfA)).epsilon(1e-6));
    }
}

TEST_CASE("registers of every system type give what they can") {
    for (const SystemType system : kSystemTypes) {
        const Service s = service(system, system == SystemType::SplitPhase ? 0 : 1);
        const PhasorPicture picture = phasorsOf(imageOf(s));
        CHECK(picture.source == PhasorSource::Registers);
        checkPicture(picture, s, 0.02);
        CHECK_FALSE(picture.angles[0].sideKnown);
        REQUIRE(picture.amps[0]->mirrored.has_value());
        CHECK(picture.rotation == Rotation::Unknown);
    }
}

TEST_CASE("a leading current is the mirror image of a lagging one in the registers") {
    Service s = service(SystemType::ThreePhaseWye);
    s.amps[1] = at(70, -120 + 40);
    const PhasorPicture picture = phasorsOf(imageOf(s));
    CHECK(std::abs(*picture.amps[1]->degrees + 160) < 0.02);
    CHECK(std::abs(*picture.amps[1]->mirrored + 80) < 0.02);
    const PhasorPicture measured =
        phasorsOf(analyse(setsOf(s), SystemType::ThreePhaseWye), imageOf(s));
    CHECK(std::abs(*measured.angles[1].degrees + 40) < 0.001);
}

TEST_CASE("a reversed voltage input is found from the triangle") {
    Service s = service(SystemType::ThreePhaseWye);
    s.volts[1] = -s.volts[1];
    const PhasorPicture picture = phasorsOf(imageOf(s));
    // The mirror image (B at 60, C at 120) has the same magnitudes.
    CHECK(std::abs(*picture.volts[1]->degrees + 60) < 0.05);
    CHECK(std::abs(*picture.volts[2]->degrees + 120) < 0.05);
    CHECK(*picture.voltageUnbalancePercent == doctest::Approx(50).epsilon(0.001));
}

TEST_CASE("a lost phase has no direction, and no current of it either") {
    Service s = service(SystemType::ThreePhaseWye);
    s.volts[0] = 0;
    for (const PhasorPicture& picture :
         {phasorsOf(imageOf(s)), phasorsOf(analyse(setsOf(s), s.system), imageOf(s))}) {
        CHECK(picture.reference == Channel::Vb);
        REQUIRE(picture.volts[0].has_value());
        CHECK(picture.volts[0]->magnitude == doctest::Approx(0));
        CHECK_FALSE(picture.volts[0]->degrees.has_value());
        CHECK(*picture.volts[1]->degrees == doctest::Approx(0).epsilon(0.01));
        CHECK(std::abs(*picture.volts[2]->degrees + 120) < 0.05);
        CHECK_FALSE(picture.angles[0].degrees.has_value());
        CHECK(*picture.voltageUnbalancePercent == doctest::Approx(50).epsilon(0.001));
    }
}

TEST_CASE("the rotation is measured, and told only where it is plain") {
    Service s = service(SystemType::ThreePhaseWye);
    const auto rotation = [&s] {
        return phasorsOf(analyse(setsOf(s), s.system), imageOf(s)).rotation;
    };
    CHECK(rotation() == Rotation::Abc);
    std::swap(s.volts[1], s.volts[2]);
    CHECK(rotation() == Rotation::Acb);
    s.volts[1] = s.volts[2] = 0;
    CHECK(rotation() == Rotation::Unknown);
    s = service(SystemType::ThreePhaseDelta);
    CHECK(rotation() == Rotation::Abc);
    s = service(SystemType::SplitPhase);
    CHECK(rotation() == Rotation::Unknown);
    CHECK(rotationOf({polar(1.19, 0), polar(1, 0), {}}) == Rotation::Unknown);
    CHECK(rotationOf({polar(1.21, 0), polar(1, 0), {}}) == Rotation::Abc);
    CHECK(rotationOf({polar(1, 0), polar(1.21, 0), {}}) == Rotation::Acb);
}

TEST_CASE("symmetric components add up to what they came from") {
    const Sequence balanced =
        sequenceOf({polar(230, 0), polar(230, -1.0 / 3), polar(230, 1.0 / 3)});
    CHECK(balanced.positive.re == doctest::Approx(230));
    CHECK(*unbalancePercent(balanced) < 1e-9);
    CHECK_FALSE(unbalancePercent(sequenceOf({})).has_value());
    Random random(3);
    for (int round = 0; round < 50; ++round) {
        std::array<Phasor, 3> in;
        for (Phasor& p : in)
            p = {random.normal(), random.normal()};
        const Sequence out = sequenceOf(in);
        const auto back = [&](double turns) {
            const Complex a = at(1, 360 * turns);
            return Complex(out.zero.re, out.zero.im) +
                   a * Complex(out.positive.re, out.positive.im) +
                   std::conj(a) * Complex(out.negative.re, out.negative.im);
        };
        CHECK(std::abs(back(0) - Complex(in[0].re, in[0].im)) < 1e-12);
        CHECK(std::abs(back(-1.0 / 3) - Complex(in[1].re, in[1].im)) < 1e-12);
        CHECK(std::abs(back(1.0 / 3) - Complex(in[2].re, in[2].im)) < 1e-12);
    }
}

TEST_CASE("what cannot be known is not told") {
    const RegisterImage empty = encode(Readings{}, settingsOf(SystemType::ThreePhaseWye), {});
    const PhasorPicture nothing = phasorsOf(empty);
    CHECK(nothing.source == PhasorSource::Nothing);
    CHECK_FALSE(nothing.reference.has_value());
    CHECK(phasorsOf(Spectrum{}, empty).source == PhasorSource::Nothing);
    CHECK(phasorsOf(RegisterImage{}).source == PhasorSource::Nothing); // no reading so far
    // Line-to-line voltages that form no triangle.
    RegisterImage odd = imageOf(service(SystemType::ThreePhaseDelta));
    Readings r;
    r[Quantity::VoltsAb] = 480;
    r[Quantity::VoltsBc] = 100;
    r[Quantity::VoltsAc] = 100;
    odd = encode(r, settingsOf(SystemType::ThreePhaseDelta), {});
    const PhasorPicture picture = phasorsOf(odd);
    CHECK(*picture.volts[0]->degrees == 0);
    CHECK_FALSE(picture.volts[1]->degrees.has_value());
    CHECK_FALSE(picture.voltageUnbalancePercent.has_value());
}

TEST_CASE("any registers whatever give a picture of finite angles") {
    Random random(11);
    for (int round = 0; round < 300; ++round) {
        RegisterImage image;
        for (const RegisterBlock& block : kRegisterBlocks)
            for (int i = 0; i < block.count; ++i)
                image.setWord({static_cast<std::uint16_t>(block.first + i)},
                              static_cast<std::uint16_t>(random.next()));
        const PhasorPicture picture = phasorsOf(image);
        for (const auto& trio : {picture.volts, picture.amps})
            for (const auto& arrow : trio) {
                if (!arrow)
                    continue;
                CHECK(std::isfinite(arrow->magnitude));
                CHECK(std::abs(arrow->degrees.value_or(0)) <= 180);
                CHECK(std::abs(arrow->mirrored.value_or(0)) <= 180);
            }
    }
}
