// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/quantity.h"

#include "core/units/readings.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace s4k;

TEST_CASE("quantities have distinct symbols and are found by them") {
    std::set<std::string> symbols;
    for (const QuantityTraits& q : kQuantities) {
        CHECK(symbols.insert(std::string(q.symbol)).second);
        CHECK(quantityFromSymbol(q.symbol) == q.quantity);
    }
    CHECK_FALSE(quantityFromSymbol("energy").has_value());
    CHECK_FALSE(quantityFromSymbol("").has_value());
}

TEST_CASE("the members of a trio carry the letter of their phase or pair") {
    for (const Quantity first :
         {Quantity::PowerRealA, Quantity::PfA, Quantity::CurrentA, Quantity::PowerApparentA,
          Quantity::PowerReactiveA, Quantity::EnergyRealA})
        for (const Phase p : kPhases) {
            const std::string symbol(traits(phaseQuantity(first, p)).symbol);
            CHECK(symbol.back() == static_cast<char>('a' + index(p)));
            CHECK(symbol.substr(0, symbol.size() - 1) ==
                  traits(first).symbol.substr(0, symbol.size() - 1));
        }
    CHECK(phaseQuantity(Quantity::VoltsAn, Phase::C) == Quantity::VoltsCn);
    CHECK(pairQuantity(Quantity::VoltsAb, LinePair::BC) == Quantity::VoltsBc);
    CHECK(pairQuantity(Quantity::VoltsAb, LinePair::AC) == Quantity::VoltsAc);
}

TEST_CASE("a quantity exists where its inputs exist") {
    for (const SystemType t : kSystemTypes) {
        for (const Phase p : kPhases) {
            CHECK(isValidIn(phaseQuantity(Quantity::CurrentA, p), t) == hasPhase(t, p));
            CHECK(isValidIn(phaseQuantity(Quantity::PowerRealA, p), t) == hasPhase(t, p));
            CHECK(isValidIn(phaseQuantity(Quantity::VoltsAn, p), t) ==
                  (hasNeutral(t) && hasPhase(t, p)));
        }
        for (const LinePair p : kLinePairs)
            CHECK(isValidIn(pairQuantity(Quantity::VoltsAb, p), t) == hasPair(t, p));
        CHECK(isValidIn(Quantity::VoltsLnAvg, t) == hasNeutral(t));
        CHECK(isValidIn(Quantity::VoltsLlAvg, t) == hasPair(t, LinePair::AB));
    }
}

TEST_CASE("readings start as not valid") {
    Readings readings;
    for (const QuantityTraits& q : kQuantities)
        CHECK_FALSE(readings.isValid(q.quantity));
    readings[Quantity::Frequency] = 60;
    CHECK(readings.isValid(Quantity::Frequency));
    CHECK(readings[Quantity::Frequency] == 60);
}
