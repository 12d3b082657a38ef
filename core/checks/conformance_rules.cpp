// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about the system type and about values that follow from the settings.
#include "core/checks/conformance_rows.h"
#include "core/registers/alerts.h"
#include "core/registers/power_rules.h"

#include <algorithm>
#include <cmath>

namespace s4k::conformance {

namespace {

constexpr std::uint16_t kReservedAlert = 1U << 7U;

/// Whether `q` may be not valid: without power there is no power factor, without voltage no
/// frequency.
bool mayBeMissing(const RegisterImage& image, Quantity q) {
    const QuantityKind kind = traits(q).kind;
    return kind == QuantityKind::PowerFactor ||
           (kind == QuantityKind::Frequency && (image.alerts() & alert::kFrequency) != 0);
}

/// Whether the row reads "not valid"; false for a counter, which may have this value.
bool isMissing(const RegisterImage& image, const RegisterRow& row) {
    return row.format != Format::ULong && readsNotValid(image, row);
}

Finding follows(TextId name, TextId source, bool holds, const Text& seen) {
    return findingOf(name, source, holds ? Faults() : Faults{seen}, seen);
}

std::string exponentsText(const ScaleExponents& scales) {
    std::string text = "I " + std::to_string(scales.current);
    text += ", V " + std::to_string(scales.voltage);
    text += ", W " + std::to_string(scales.power);
    return text + ", E " + std::to_string(scales.energy);
}

Finding scaleFactors(const RegisterImage& image) {
    const ScaleExponents expected = scaleExponents(settingsOf(image));
    const std::string read = exponentsText(image.scales());
    const bool holds = image.scales() == expected;
    return follows(
        S4K_TEXT("Checks", "scale factors follow the settings"),
        S4K_TEXT("Checks", "registers 138-141; the rule is inferred: least exponent that fits"),
        holds,
        holds ? Text::verbatim(read)
              : S4K_TEXT("Checks", "%1; the settings give %2").with(read, exponentsText(expected)));
}

// Tolerance of one count: the manual does not define the rounding.
Finding maxPower(const RegisterImage& image) {
    const int exponent = image.scales().power + 3;
    const double count = codec::scaled(s4k::maxPowerW(settingsOf(image)), exponent);
    const double expected = std::clamp(count, 1.0, codec::kMaxUInt);
    const double read = codec::scaled(image.maxPowerW(), exponent);
    const bool holds = std::abs(read - expected) <= 1;
    const Number power = numberOf(image.maxPowerW() / 1000);
    return follows(S4K_TEXT("Checks", "theoretical maximum power follows the settings"),
                   S4K_TEXT("Checks", "register 135"), holds,
                   holds ? Text::inRow(power, " kW")
                         : S4K_TEXT("Checks", "%1 kW; the settings give %2 kW")
                               .with(power, numberOf(codec::unscaled(expected, exponent) / 1000)));
}

Finding pulseDuration(const RegisterImage& image) {
    const Settings settings = settingsOf(image);
    const auto fitting = pulseDurationMs(settings, settings[Parameter::PulseEnergy]);
    const std::int32_t expected = fitting.value_or(kPulseDurationsMs.back());
    const std::int32_t read = image.pulseDurationMs();
    const bool holds = read == expected;
    return follows(
        S4K_TEXT("Checks", "pulse duration follows the settings"),
        S4K_TEXT("Checks", "registers 144, 145"), holds,
        holds
            ? Text::inRow(read, " ms")
            : S4K_TEXT("Checks", "%1 ms; the slowest that keeps up is %2 ms").with(read, expected));
}

/// The alert bits that a system type can set; the voltage bit of phase B also if only the
/// line-to-line voltage A-B exists.
std::uint16_t possibleAlerts(SystemType system) {
    unsigned possible = 0xFFFFU & ~unsigned{kReservedAlert};
    for (const Phase p : kPhases) {
        const bool hasVolts =
            hasPhase(system, p) || (p == Phase::B && hasPair(system, LinePair::AB));
        if (!hasPhase(system, p))
            possible &= ~unsigned{alert::current(p)} & ~unsigned{alert::lowPf(p)};
        if (!hasVolts)
            possible &= ~unsigned{alert::voltage(p)} & ~unsigned{alert::phaseLoss(p)};
    }
    return static_cast<std::uint16_t>(possible);
}

Finding alertBits(const RegisterImage& image) {
    const Settings settings = settingsOf(image);
    const std::uint16_t bits = image.alerts();
    Faults faults;
    for (unsigned bit = 0; bit < 16; ++bit)
        if ((bits & ~possibleAlerts(image.systemType()) & (1U << bit)) != 0)
            faults.push_back((bit == 7
                                  ? S4K_TEXT("Checks", "bit %1 is set, which is reserved")
                                  : S4K_TEXT("Checks", "bit %1 is set, a phase that is not there"))
                                 .with(bit));
    const bool keepsUp = pulseDurationMs(settings, settings[Parameter::PulseEnergy]).has_value();
    if (((bits & alert::kPulseConfiguration) != 0) == keepsUp)
        faults.emplace_back(
            keepsUp ? S4K_TEXT("Checks", "bit 15 is set although the pulse duration keeps up")
                    : S4K_TEXT("Checks", "bit 15 is not set although no pulse duration keeps up"));
    return findingOf(S4K_TEXT("Checks", "alert bits fit the settings"),
                     S4K_TEXT("Checks", "register 146"), faults,
                     S4K_TEXT("Checks", "register 146 reads %1").with(bits));
}

Finding systemVoltage(const RegisterImage& image) {
    const Settings settings = settingsOf(image);
    const std::int32_t volts = settings[Parameter::SystemVoltage];
    const auto taken = check(settings, Parameter::SystemVoltage, volts);
    const Text text =
        S4K_TEXT("Checks", "%1 V at a PT ratio of %2")
            .with(volts, Number{formatParameter(Parameter::PtRatio, settings[Parameter::PtRatio])});
    return follows(S4K_TEXT("Checks", "system voltage fits the PT ratio"),
                   S4K_TEXT("Checks", "registers 133, 134"), taken.ok(),
                   taken ? text : Text::inRow(text, ": ", taken.error().cause));
}

} // namespace

void addValidity(std::vector<Finding>& rows, const RegisterImage& image, bool lacksTail) {
    Faults present;
    Faults missing;
    int lacking = 0;
    int having = 0;
    for (const RegisterRow& row : kRegisterTable) {
        if (!row.quantity || (lacksTail && isStarred(row)))
            continue;
        const bool has = contains(row.validIn, image.systemType());
        ++(has ? having : lacking);
        if (!has && !readsNotValid(image, row))
            present.push_back(S4K_TEXT("Checks", "%1 reads %2")
                                  .with(registersText(row), numberOf(registerValue(image, row))));
        if (has && isMissing(image, row) && !mayBeMissing(image, *row.quantity))
            missing.push_back(S4K_TEXT("Checks", "%1 reads not valid").with(registersText(row)));
    }
    const std::string_view system = traits(image.systemType()).panelName;
    const TextId looked = S4K_TEXT("Checks", "%1 values, system type %2");
    Finding lacks =
        findingOf(S4K_TEXT("Checks", "values that the system type lacks read QNaN"),
                  S4K_TEXT("Checks", "Modbus Point Map Overview; Supported System Types"), present,
                  looked.with(lacking, system));
    if (lacking == 0)
        lacks.result = Verdict::NotApplicable;
    rows.push_back(lacks);
    rows.push_back(
        findingOf(S4K_TEXT("Checks", "values that the system type has are valid"),
                  S4K_TEXT("Checks", "Modbus Point Map Overview; Supported System Types"), missing,
                  looked.with(having, system)));
}

void addRules(std::vector<Finding>& rows, const RegisterImage& image) {
    for (const auto row : {&scaleFactors, &maxPower, &pulseDuration, &alertBits, &systemVoltage})
        rows.push_back(row(image));
}

} // namespace s4k::conformance
