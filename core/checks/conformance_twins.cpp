// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that compare values: an integer with the float of the same quantity, a total with its parts.
#include "core/checks/conformance_rows.h"
#include "core/registers/scaling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace s4k::conformance {

namespace {

constexpr double kTwo32 = 4294967296.0;
constexpr double kTotalTolerance = 0.005;

/// Quantities whose integers and floats are compared in one row, selected by the prefix of their
/// symbols.
struct TwinGroup {
    std::string_view prefix;
    TextId name;
    TextId source;
};
constexpr std::array<TwinGroup, 8> kGroups{{
    {"energy", S4K_TEXT("Checks", "energies as integer and float"),
     S4K_TEXT("Checks", "registers 1-2, 27-30, 47-52 and their floats")},
    {"power", S4K_TEXT("Checks", "powers as integer and float"),
     S4K_TEXT("Checks", "registers 3-5, 10-12, 31-36 and their floats")},
    {"pf", S4K_TEXT("Checks", "power factors as integer and float"),
     S4K_TEXT("Checks", "registers 6, 13-15 and their floats")},
    {"volts", S4K_TEXT("Checks", "voltages as integer and float"),
     S4K_TEXT("Checks", "registers 7-8, 16-21 and their floats")},
    {"current", S4K_TEXT("Checks", "currents as integer and float"),
     S4K_TEXT("Checks", "registers 9, 22-24 and their floats")},
    {"frequency", S4K_TEXT("Checks", "frequency as integer and float"),
     S4K_TEXT("Checks", "registers 26 and 307/308")},
    {"demand", S4K_TEXT("Checks", "demands as integer and float"),
     S4K_TEXT("Checks", "registers 37-42 and their floats")},
    {"pulse", S4K_TEXT("Checks", "pulse counts as integer and float"),
     S4K_TEXT("Checks", "registers 43-46 and their floats")},
}};

double countOf(const RegisterImage& image, const RegisterRow& row) {
    const codec::WordPair words = wordsOf(image, row);
    return row.format == Format::ULong ? codec::decodeULong(words) : static_cast<double>(words[0]);
}

/// The count of a 32-bit counter plus the number of rollovers that brings it nearest to `expected`.
double unwrapped(const RegisterRow& row, double count, double expected) {
    if (row.format != Format::ULong)
        return count;
    return count + std::round((expected - count) / kTwo32) * kTwo32;
}

bool isAtMaximum(const RegisterRow& row, double count) {
    return row.format == Format::UInt &&
           count >= static_cast<double>(row.limits.max.value_or(32767));
}

/// Whether the float is between the integers read before and after it, with a tolerance of one
/// count and one step of the float. An integer at its maximum also agrees with a larger float.
bool agrees(const ConformanceLook& look, Quantity q) {
    const RegisterRow& integer = integerRow(q);
    const RegisterRow& real = floatRow(q);
    const bool missing = readsNotValid(look.image, integer);
    const bool missingAfter = readsNotValid(look.after, integer);
    const codec::WordPair words = wordsOf(look.image, real);
    if (std::isnan(codec::decodeFloat(words)))
        return missing || missingAfter;
    const int exponent = scaleExponent(integer.scale, look.image.scales());
    const double expected = codec::scaled(codec::decodeFloat(words), exponent);
    const double step = codec::scaled(codec::floatStep(words), exponent);
    const auto side = [&](const RegisterImage& image) {
        return unwrapped(integer, countOf(image, integer), expected);
    };
    // A counter may have the value that means "not valid".
    const bool isWord = integer.format == Format::UInt;
    if (isWord && missing && missingAfter)
        return false;
    const double before = isWord && missing ? side(look.after) : side(look.image);
    const double after = isWord && missingAfter ? before : side(look.after);
    const double slack = 1 + step;
    return expected >= std::min(before, after) - slack &&
           (expected <= std::max(before, after) + slack ||
            isAtMaximum(integer, std::max(before, after)));
}

Text twinText(const ConformanceLook& look, Quantity q) {
    const RegisterRow& integer = integerRow(q);
    const RegisterRow& real = floatRow(q);
    const auto text = [&look](const RegisterRow& row) {
        const double value = registerValue(look.image, row);
        return std::isnan(value)
                   ? S4K_TEXT("Checks", "%1 reads not valid").with(registersText(row))
                   : S4K_TEXT("Checks", "%1 reads %2").with(registersText(row), numberOf(value));
    };
    const Text both = Text::inRow(text(integer), ", ", text(real));
    return integer.unit.empty() ? both : Text::inRow(both, " ", integer.unit);
}

Finding twins(const TwinGroup& group, Looks looks, bool lacksTail) {
    Faults faults;
    int looked = 0;
    for (const QuantityTraits& each : kQuantities) {
        const Quantity q = each.quantity;
        if (!each.symbol.starts_with(group.prefix) || (lacksTail && isStarred(integerRow(q))))
            continue;
        ++looked;
        if (std::ranges::none_of(looks, [q](const ConformanceLook& l) { return agrees(l, q); }))
            faults.push_back(twinText(looks.front(), q));
    }
    Finding finding =
        findingOf(group.name, group.source, faults,
                  (looked == 1 ? S4K_TEXT("Checks", "%1 pair") : S4K_TEXT("Checks", "%1 pairs"))
                      .with(looked));
    if (looked == 0) {
        finding.result = Verdict::NotApplicable;
        finding.seen = S4K_TEXT("Checks", "firmware up to 1.018 has none");
    }
    return finding;
}

/// Checks that registers 257/258 and 259/260 have the same words.
Finding alias(Looks looks) {
    Faults faults;
    const RegisterImage& image = looks.front().image;
    const RegisterRow& first = floatRow(Quantity::EnergyRealTotal);
    for (const RegisterRow& row : kRegisterTable) {
        const bool again = row.quantity == first.quantity && row.format == Format::Float;
        if (again && wordsOf(image, row) != wordsOf(image, first))
            faults.push_back(S4K_TEXT("Checks", "%1 read %2, %3 read %4 kWh")
                                 .with(registersText(first), numberOf(registerValue(image, first)),
                                       registersText(row), numberOf(registerValue(image, row))));
    }
    return findingOf(S4K_TEXT("Checks", "both real energy registers agree"),
                     S4K_TEXT("Checks", "registers 257/258 and 259/260"), faults,
                     S4K_TEXT("Checks", "the same words"));
}

/// A value that is the sum or mean of other values of the same read.
struct Total {
    Quantity total;
    std::array<Quantity, kPhaseCount> parts;
    bool isMean;
    Quantity scale; ///< the tolerance is relative to this quantity
};
constexpr std::array<Total, 4> kTotals{{
    {Quantity::PowerRealTotal,
     {Quantity::PowerRealA, Quantity::PowerRealB, Quantity::PowerRealC},
     false,
     Quantity::PowerApparentTotal},
    {Quantity::VoltsLlAvg,
     {Quantity::VoltsAb, Quantity::VoltsBc, Quantity::VoltsAc},
     true,
     Quantity::VoltsLlAvg},
    {Quantity::VoltsLnAvg,
     {Quantity::VoltsAn, Quantity::VoltsBn, Quantity::VoltsCn},
     true,
     Quantity::VoltsLnAvg},
    {Quantity::CurrentAvg,
     {Quantity::CurrentA, Quantity::CurrentB, Quantity::CurrentC},
     true,
     Quantity::CurrentAvg},
}};

double floatOf(const RegisterImage& image, Quantity q) {
    return registerValue(image, floatRow(q));
}

double expectedOf(const RegisterImage& image, const Total& total) {
    double sum = 0;
    int parts = 0;
    for (const Quantity q : total.parts)
        if (isValidIn(q, image.systemType())) {
            sum += floatOf(image, q);
            ++parts;
        }
    return total.isMean && parts > 0 ? sum / parts : sum;
}

// The comparison is false for NaN, so that NaN does not agree.
bool holds(const RegisterImage& image, const Total& total) {
    if (!isValidIn(total.total, image.systemType()))
        return true;
    const double slack = kTotalTolerance * std::abs(floatOf(image, total.scale)) + 1e-6;
    return std::abs(floatOf(image, total.total) - expectedOf(image, total)) <= slack;
}

} // namespace

void addTwins(std::vector<Finding>& rows, Looks looks, bool lacksTail) {
    for (const TwinGroup& group : kGroups)
        rows.push_back(twins(group, looks, lacksTail));
    rows.push_back(alias(looks));
}

void addTotals(std::vector<Finding>& rows, Looks looks) {
    Faults faults;
    const RegisterImage& image = looks.front().image;
    for (const Total& total : kTotals)
        if (std::ranges::none_of(
                looks, [&total](const ConformanceLook& l) { return holds(l.image, total); }))
            faults.push_back(S4K_TEXT("Checks", "%1 read %2, their parts give %3")
                                 .with(registersText(floatRow(total.total)),
                                       numberOf(floatOf(image, total.total)),
                                       numberOf(expectedOf(image, total))));
    rows.push_back(findingOf(S4K_TEXT("Checks", "totals and averages follow from the phases"),
                             S4K_TEXT("Checks", "registers 261/262 and 269-274"), faults,
                             S4K_TEXT("Checks", "to %1 %").with(numberOf(kTotalTolerance * 100))));
}

} // namespace s4k::conformance
