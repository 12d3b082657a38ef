// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/navigation.h"
#include "core/panel/shown.h"
#include "tests/core/panel/front.h"
#include "tests/golden/plausible_meter.h"

#include <doctest/doctest.h>

#include <vector>

namespace s4k::panel::test {

namespace {

BlockSet blocksAt(std::string_view screen, const MeterSnapshot& meter) {
    return shownBlocks(stateAt(*findScreen(screen), meter), meter);
}

MeterSnapshot meterOf(SystemType type) {
    return s4k::test::plausibleMeter(type, false).snapshot();
}

constexpr std::uint16_t kSystemRegister = 130;

/// The same meter with the bits of `flip` inverted in all words of `block` except the system type.
MeterSnapshot shaken(MeterSnapshot meter, PollBlock block, std::uint16_t flip) {
    const PollRead whole = readOf(block);
    for (std::uint16_t i = 0; i < whole.count; ++i) {
        const RegisterNumber number{static_cast<std::uint16_t>(whole.first.value + i)};
        const std::uint16_t word = meter.image.word(number).value_or(0);
        if (number.value != kSystemRegister)
            meter.image.setWord(number, static_cast<std::uint16_t>(word ^ flip));
    }
    return meter;
}

/// The same meter with other words in `block`.
std::vector<MeterSnapshot> others(const MeterSnapshot& meter, PollBlock block) {
    std::vector<MeterSnapshot> all;
    for (unsigned bit = 0; bit < 16; ++bit)
        all.push_back(shaken(meter, block, static_cast<std::uint16_t>(1U << bit)));
    for (const SystemType type : kSystemTypes)
        if (block == PollBlock::Setup) {
            all.push_back(meter);
            all.back().image.setWord({kSystemRegister}, static_cast<std::uint16_t>(type));
        }
    return all;
}

/// Whether the digits of a screen that was just entered depend on the words of `block`.
bool follows(ScreenId screen, const MeterSnapshot& meter, PollBlock block) {
    const auto digits = view(stateAt(screen, meter), meter).digits;
    for (const MeterSnapshot& other : others(meter, block))
        if (visible(row(screen), other.image.systemType()) &&
            view(stateAt(screen, other), other).digits != digits)
            return true;
    return false;
}

} // namespace

TEST_CASE("screens ask for the blocks that their values come from") {
    const MeterSnapshot meter = meterOf(SystemType::ThreePhaseWye);
    const BlockSet both = only(PollBlock::Integers) | only(PollBlock::Floats);
    CHECK(blocksAt("summary.vll", meter) == only(PollBlock::Floats));
    CHECK(blocksAt("summary.mkw", meter) == only(PollBlock::Floats));
    CHECK(blocksAt("summary.kwh", meter) == both); // a counter of 32 bits and its float
    CHECK(blocksAt("a.kw", meter) == only(PollBlock::Floats));
    CHECK(blocksAt("alert", meter) == only(PollBlock::Setup)); // it shows the number of alerts
    CHECK(blocksAt("summary", meter).none());
}

TEST_CASE("what changes the digits is asked for, and nothing else, on every screen") {
    for (const SystemType type : kSystemTypes) {
        const MeterSnapshot meter = meterOf(type);
        for (std::size_t i = 0; i < menu().size(); ++i) {
            const auto id = static_cast<ScreenId>(i);
            if (!visible(row(id), type))
                continue;
            CAPTURE(row(id).id);
            const BlockSet blocks = shownBlocks(stateAt(id, meter), meter);
            if (row(id).kind == RowKind::Reading) {
                CHECK(blocks[index(PollBlock::Floats)]);
                CHECK_FALSE(blocks[index(PollBlock::Setup)]); // scales are part of every poll
                CHECK((!follows(id, meter, PollBlock::Integers) ||
                       blocks[index(PollBlock::Integers)]));
            } else {
                CHECK_FALSE(blocks[index(PollBlock::Integers)]);
                CHECK_FALSE(blocks[index(PollBlock::Floats)]);
                CHECK_FALSE(follows(id, meter, PollBlock::Integers));
                CHECK_FALSE(follows(id, meter, PollBlock::Floats));
                CHECK(follows(id, meter, PollBlock::Setup) == blocks[index(PollBlock::Setup)]);
            }
        }
    }
}

TEST_CASE("an editor asks for its register while it is open and while it flashes") {
    Front front(SystemType::ThreePhaseWye, kToGroups);
    front.keys(">");
    const auto& panel = front.panel;
    REQUIRE(panel.describe().screen == "setup.com.addr");
    CHECK(shownBlocks(panel.state(), panel.snapshot()).none()); // no register
    Front ct(SystemType::ThreePhaseWye, kToGroups);
    ct.keys("+>");
    REQUIRE(ct.panel.state().editing);
    CHECK(shownBlocks(ct.panel.state(), ct.panel.snapshot()) == only(PollBlock::Setup));
}

TEST_CASE("of a screen that the meter does not have the nearest counts") {
    const MeterSnapshot one = meterOf(SystemType::OnePhaseLn);
    State state = homeState(SystemType::OnePhaseLn);
    state.screen = *findScreen("c.kw");
    CHECK(shownBlocks(state, one) ==
          shownBlocks(stateAt(nearestVisible(state.screen, SystemType::OnePhaseLn), one), one));
}

} // namespace s4k::panel::test
