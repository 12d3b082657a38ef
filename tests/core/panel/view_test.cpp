// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

#include <bit>

namespace s4k::panel::test {

namespace {

/// Description of `screen` on a meter.
Description shown(const FakeMeter& meter, std::string_view screen) {
    const MeterSnapshot snapshot = meter.snapshot();
    return describe(stateAt(*findScreen(screen), snapshot), snapshot);
}

void setFloat(RegisterImage& image, std::uint16_t number, float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    image.setWord({number}, static_cast<std::uint16_t>(bits >> 16U));
    image.setWord({static_cast<std::uint16_t>(number + 1)}, static_cast<std::uint16_t>(bits));
}

FakeMeter megaMeter() {
    FakeMeter meter;
    meter.settings.set(Parameter::CtPrimary, 5000);
    meter.settings.set(Parameter::PtRatio, 2300);
    meter.settings.set(Parameter::SystemVoltage, 13800); // 119.5 MW
    return meter;
}

} // namespace

TEST_CASE("a reading comes from the image with the decimals of its scale register") {
    FakeMeter meter;
    meter.readings[Quantity::VoltsLlAvg] = 480.04;
    meter.readings[Quantity::CurrentAvg] = 57.349;
    meter.readings[Quantity::PowerRealTotal] = 46021.7;
    meter.readings[Quantity::PfTotal] = 0.9654;
    meter.readings[Quantity::Frequency] = 60.003;
    CHECK(shown(meter, "summary.vll").value == "480.0");
    CHECK(shown(meter, "summary.a").value == "57.35");
    CHECK(shown(meter, "summary.kw").value == "46.02");
    CHECK(shown(meter, "summary.pf").value == "0.965");
    CHECK(shown(meter, "summary.hz").value == "60.00");
}

TEST_CASE("the scale registers decide, also of a meter with other rules") {
    MeterSnapshot snapshot;
    snapshot.image.setWord({130}, 40);
    snapshot.image.setWord({137}, 1);
    snapshot.image.setWord({139}, 0xFFFE);
    setFloat(snapshot.image, 269, 123.456F);
    const auto id = *findScreen("summary.vll");
    CHECK(describe(stateAt(id, snapshot), snapshot).value == "123.46");
    snapshot.image.setWord({139}, 0);
    CHECK(describe(stateAt(id, snapshot), snapshot).value == "123");
}

TEST_CASE("what the system type does not have shows dashes in the four right-hand digits") {
    FakeMeter meter = Front::makeMeter(SystemType::OnePhaseLn);
    for (const QuantityTraits& q : kQuantities)
        meter.readings[q.quantity] = 1;
    CHECK(shown(meter, "summary.vll").value == "----");
    CHECK(shown(meter, "summary.vln").value == "1.0");
    const MeterSnapshot snapshot = meter.snapshot();
    const auto frame = view(stateAt(*findScreen("summary.vll"), snapshot), snapshot);
    CHECK(frame.digits[0] == 0);
    for (std::size_t i = 1; i < lcd::kDigits; ++i)
        CHECK(frame.digits[i] == lcd::bit(lcd::Digit::G));
}

TEST_CASE("the notation is register 137") {
    FakeMeter meter;
    CHECK(shown(meter, "a.vab").label == "VAB");
    meter.settings.set(Parameter::DisplayUnits, 0);
    CHECK(shown(meter, "a.vab").label == "UAB");
    CHECK(shown(meter, "summary.mkw").label == "MAX KP");
}

TEST_CASE("the prefix of the label steps with the number") {
    FakeMeter meter;
    meter.readings[Quantity::EnergyRealTotal] = 99'999'900;
    meter.readings[Quantity::EnergyReactiveTotal] = 100'000'000;
    meter.readings[Quantity::EnergyApparentTotal] = 123.4e9;
    CHECK(shown(meter, "summary.kwh").label == "KWh");
    CHECK(shown(meter, "summary.kwh").value == "99999");
    CHECK(shown(meter, "summary.kvarh").label == "MVARh");
    CHECK(shown(meter, "summary.kvarh").value == "100.0");
    CHECK(shown(meter, "summary.kvah").label == "GVAh");
    meter.settings.set(Parameter::DisplayUnits, 0);
    CHECK(shown(meter, "summary.kvarh").label == "MQh");
}

TEST_CASE("all powers of a large system are in M, valid or not") {
    FakeMeter meter = megaMeter();
    meter.readings[Quantity::PowerRealTotal] = 62.4e6;
    CHECK(shown(meter, "summary.kw").label == "MW");
    CHECK(shown(meter, "summary.kw").value == "62");
    CHECK(shown(meter, "a.kva").label == "KVA");
    CHECK(shown(meter, "a.kva").value == "----");
    meter.readings[Quantity::DemandRealPresent] = 1e6;
    meter.readings[Quantity::DemandRealMax] = 99.6e6;
    CHECK(shown(meter, "summary.dkw").label == "D   MW");
    CHECK(shown(meter, "summary.mkw").label == "M   MW");
    CHECK(shown(meter, "summary.mkw").value == "100");
    meter.settings.set(Parameter::DisplayUnits, 0);
    CHECK(shown(meter, "summary.mkw").label == "MAX MP");
    CHECK(shown(meter, "setup.pwr.max").label == "MX MP");
    CHECK(shown(meter, "setup.pwr.max").value == "120");
}

TEST_CASE("phase marks are lit on the screens of a phase and nowhere else") {
    FakeMeter meter;
    meter.running = false;
    for (const MenuRow& r : menu()) {
        const auto icons = shown(meter, r.id).icons;
        const bool phase = r.id.front() == 'a' || r.id.front() == 'b' || r.id.front() == 'c';
        const bool own = phase && (r.id.size() == 1 || r.id[1] == '.');
        CAPTURE(r.id);
        CHECK(icons == (own ? std::vector{std::string(1, static_cast<char>(r.id[0] - 'a' + 'A'))}
                            : std::vector<std::string>()));
    }
}

TEST_CASE("frame and description agree wherever nothing is blinked off") {
    FakeMeter meter;
    for (const QuantityTraits& q : kQuantities)
        meter.readings[q.quantity] = 1234.5;
    meter.status.alerts = 0x4777;
    const MeterSnapshot snapshot = meter.snapshot();
    for (std::size_t i = 0; i < menu().size(); ++i) {
        const State state = stateAt(static_cast<ScreenId>(i), snapshot);
        const Description text = describe(state, snapshot);
        const lcd::LcdFrame frame = view(state, snapshot);
        CAPTURE(text.screen);
        CHECK(lcd::labelText(frame) == text.label);
        CHECK(lcd::valueText(frame) == text.value);
    }
}

TEST_CASE("any image can be shown") {
    MeterSnapshot snapshot;
    for (const std::uint16_t word :
         std::initializer_list<std::uint16_t>{0, 0xFFFF, 0x8000, 0x7FC0, 0x7F80, 0xFF80, 1}) {
        for (const RegisterBlock& block : kRegisterBlocks)
            for (unsigned n = block.first; n < block.first + unsigned{block.count}; ++n)
                snapshot.image.setWord({static_cast<std::uint16_t>(n)}, word);
        for (std::size_t i = 0; i < menu().size(); ++i) {
            const State state = stateAt(static_cast<ScreenId>(i), snapshot);
            const Description text = describe(state, snapshot);
            CAPTURE(text.screen);
            CAPTURE(text.value);
            lcd::LcdFrame frame;
            CHECK(lcd::writeValue(frame, text.value));
        }
    }
}

} // namespace s4k::panel::test
