// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"
#include "core/panel/menu.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace s4k::panel {

TEST_CASE("every label and every text of the table can be drawn") {
    lcd::LcdFrame frame;
    for (const MenuRow& r : menu()) {
        CAPTURE(r.id);
        CHECK(lcd::writeLabel(frame, r.ieee));
        CHECK(lcd::labelText(frame) == r.ieee);
        CHECK(lcd::writeLabel(frame, r.iec));
        CHECK(lcd::labelText(frame) == r.iec);
        for (const Choice& choice : r.editor.choices)
            CHECK(lcd::writeValue(frame, choice.text));
        for (const AlertText& text : r.alertTexts)
            CHECK(lcd::writeValue(frame, text.text));
    }
}

TEST_CASE("lists hold the values of the parameter table in its order") {
    for (const MenuRow& r : menu()) {
        if (r.kind != RowKind::Editor)
            continue;
        CAPTURE(r.id);
        const ParameterRow& parameter = s4k::row(*r.parameter);
        CHECK(std::equal(
            r.editor.choices.begin(), r.editor.choices.end(), parameter.choices.begin(),
            parameter.choices.end(),
            [](const Choice& choice, std::int32_t value) { return choice.value == value; }));
        for (const Choice& choice : r.editor.choices)
            CHECK(formatParameter(*r.parameter, choice.value) == choice.text);
    }
}

TEST_CASE("digits are enough for every value the meter takes") {
    for (const MenuRow& r : menu()) {
        if (r.kind != RowKind::Editor || r.editor.kind != EditorKind::Digits)
            continue;
        CAPTURE(r.id);
        std::int32_t largest = 1;
        for (int i = 0; i < r.editor.digits; ++i)
            largest *= 10;
        CHECK(s4k::row(*r.parameter).max < largest);
    }
}

TEST_CASE("a screen shows a quantity at most once per group, all quantities but counters appear") {
    for (std::size_t i = 0; i < kQuantityCount; ++i) {
        const auto q = static_cast<Quantity>(i);
        const auto count = std::count_if(menu().begin(), menu().end(),
                                         [q](const MenuRow& r) { return r.quantity == q; });
        CAPTURE(traits(q).symbol);
        CHECK(count == (traits(q).kind == QuantityKind::Count || q == Quantity::PfTotal
                            ? (q == Quantity::PfTotal ? 1 : 0)
                            : 1));
    }
}

TEST_CASE("the bits of register 146 with a meaning all have a screen") {
    std::uint16_t bits = 0;
    for (const MenuRow& r : menu())
        if (r.kind == RowKind::Alert)
            bits = static_cast<std::uint16_t>(bits | r.alertBits);
    CHECK(bits == 0xFF7F);
}

TEST_CASE("ids find their rows") {
    for (std::size_t i = 0; i < menu().size(); ++i)
        CHECK(findScreen(menu()[i].id) == static_cast<ScreenId>(i));
    CHECK_FALSE(findScreen("summary.nothing"));
    CHECK(row(255).id == menu()[0].id);
}

} // namespace s4k::panel
