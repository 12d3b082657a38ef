// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/live_image.h"
#include "core/panel/panel.h"
#include "core/port/fitting_load.h"
#include "core/signal/sample.h"
#include "tests/app/link/live_bus.h"
#include "tests/core/modbus/wire.h"

#include <QModbusDeviceIdentification>
#include <QModbusTcpServer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace s4k;
using namespace s4k::link;
using test::LiveBus;
using test::PtyCable;
using test::quick;
using test::waitFor;

namespace {

constexpr int kPeriodMs = 40;

LiveMeterOptions unit(int id) {
    return {static_cast<std::uint8_t>(id), kPeriodMs, 1};
}

/// A meter behind a server, and the live meter that reads it.
struct Pair {
    LiveBus bus{1};
    PtyCable cable;
    std::uint16_t port = 0;
    ModbusChannel channel;
    ModbusMeter live;

    explicit Pair(bool serial = false)
        : channel(serial ? bus.listen(cable) : bus.listen(), quick()), live(channel, unit(1)) {
        port = bus.tcp.port();
        meter().setSource(
            std::make_unique<Synthesis>(waveformOf(steadyLoadFor(meter().snapshot().settings))));
        meter().advance(12 * static_cast<std::size_t>(kSampleRate));
        channel.open();
        live.start();
    }
    EmbeddedMeter& meter() { return *bus.meters[0]; }
    [[nodiscard]] bool becomes(LinkState state) {
        return waitFor([this, state] { return live.linkState() == state; });
    }
    /// Waits for `images` complete polls; the first may have begun before the call.
    [[nodiscard]] bool reads(int images = 2) {
        int rounds = 0;
        QObject context;
        QObject::connect(&live, &ModbusMeter::roundEnded, &context,
                         [&rounds](bool whole) { rounds += whole ? 1 : 0; });
        return waitFor([&rounds, images] { return rounds >= images; });
    }
};

/// Writes a parameter and waits for the reply.
Result<std::int32_t> write(ModbusMeter& live, Parameter p, std::int32_t value) {
    std::optional<Result<std::int32_t>> got;
    live.writeParameter(p, value, [&got](const Result<std::int32_t>& r) { got = r; });
    if (!waitFor([&got] { return got.has_value(); }))
        qFatal("never answered");
    return *got;
}

Result<Done> run(ModbusMeter& live, Command command) {
    std::optional<Result<Done>> got;
    live.runCommand(command, [&got](const Result<Done>& r) { got = r; });
    if (!waitFor([&got] { return got.has_value(); }))
        qFatal("never answered");
    return *got;
}

QString causeOf(const ModbusMeter& live) {
    return live.lastError() ? QString::fromStdString(live.lastError()->cause.english()) : QString();
}

} // namespace

class ModbusMeterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theImageIsTheMetersWordForWord_data() {
        QTest::addColumn<bool>("serial");
        QTest::newRow("tcp") << false;
        QTest::newRow("rtu") << true;
    }

    void theImageIsTheMetersWordForWord() {
        QFETCH(bool, serial);
        Pair pair(serial);
        QVERIFY(!pair.live.snapshot().running);
        QVERIFY(pair.becomes(LinkState::Live));
        QVERIFY(pair.live.snapshot().image == pair.meter().snapshot().image);
        QVERIFY(pair.live.snapshot().image.value(Quantity::PowerRealTotal) > 0);
        QVERIFY(pair.live.snapshot().running);
        QCOMPARE(pair.live.snapshot().settings[Parameter::CtPrimary], 101);
        QCOMPARE(pair.live.snapshot().settings[Parameter::Address], 1);
        QCOMPARE(pair.live.snapshot().identity.firmware, 1019);
        QVERIFY(!pair.live.snapshot().identity.serialKnown);
        QVERIFY(pair.live.ageSeconds().value_or(9) < 1);
        pair.meter().advance(static_cast<std::size_t>(kSampleRate));
        QVERIFY(pair.reads());
        QVERIFY(pair.live.snapshot().image == pair.meter().snapshot().image);
        QVERIFY(pair.reads(12));
        const double rate = pair.live.pollsPerSecond();
        QVERIFY2(rate > 4 && rate < 1.25 * 1000.0 / kPeriodMs, std::to_string(rate).c_str());
    }

    void thePanelCannotTellThemApart() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        panel::Panel here(pair.meter());
        panel::Panel there(pair.live);
        using panel::Key;
        const auto press = [&](Key key) {
            for (panel::Panel* each : {&here, &there}) {
                each->tap(key);
                each->advance(1600);
            }
        };
        std::vector<Key> walk(17, Key::Next); // the summary screens
        walk.insert(walk.end(), {Key::Plus, Key::Next, Key::Next, Key::Plus, Key::Plus, Key::Plus,
                                 Key::Next, Key::Plus, Key::Next, Key::Next});
        std::set<std::string> labels;
        for (const Key key : walk) {
            press(key);
            labels.insert(std::string(here.describe().label));
            QCOMPARE(std::string(there.describe().label), std::string(here.describe().label));
            QVERIFY(there.frame() == here.frame());
        }
        QVERIFY(labels.size() > 10);
    }

    void settingsWithARegisterAreEditable() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        for (const ParameterRow& row : kParameterTable) {
            const bool local = row.parameter == Parameter::SetupPassword ||
                               row.parameter == Parameter::ResetPassword;
            QCOMPARE(pair.live.availability(row.parameter),
                     row.reg || local ? Availability::Editable : Availability::ReadOnly);
        }
    }

    void writesAreReadBack() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        const auto done = write(pair.live, Parameter::CtPrimary, 250);
        QVERIFY(done.ok());
        QCOMPARE(*done, 250);
        QCOMPARE(pair.meter().snapshot().settings[Parameter::CtPrimary], 250);
        QCOMPARE(pair.live.snapshot().settings[Parameter::CtPrimary], 250);
        QCOMPARE(pair.live.snapshot().image.word({135}), pair.meter().snapshot().image.word({135}));
    }

    void whatWasReadIsMeasured() {
        Pair pair;
        int measured = 0;
        int whole = 0;
        QObject context;
        QObject::connect(&pair.live, &ModbusMeter::roundEnded, &context,
                         [&whole](bool all) { whole += all ? 1 : 0; });
        const Subscription subscription =
            pair.live.subscribe({[&measured](const MeterSnapshot&) { ++measured; }, {}});
        QVERIFY(waitFor([&whole] { return whole >= 3; }));
        QCOMPARE(measured, whole);
        pair.bus.tcp.stop();
        QVERIFY(pair.becomes(LinkState::Lost));
        const int before = measured;
        QTest::qWait(5 * kPeriodMs); // polls without answers
        QCOMPARE(measured, before);
    }

    void aWriteThatWasReadBackIsAChange() {
        Pair pair;
        QVERIFY(pair.reads());
        QVERIFY(pair.becomes(LinkState::Live));
        pair.live.setPeriod(60'000);
        QTest::qWait(4 * kPeriodMs); // until requests that are due already have ended
        std::vector<std::int32_t> amps;
        int measured = 0;
        const Subscription subscription =
            pair.live.subscribe({[&measured](const MeterSnapshot&) { ++measured; },
                                 [&amps](const MeterSnapshot& s) {
                                     amps.push_back(s.settings[Parameter::CtPrimary]);
                                 }});
        int measuredAtReply = -1; // all blocks are read again after the reply
        pair.live.writeParameter(Parameter::CtPrimary, 200,
                                 [&](const Result<std::int32_t>&) { measuredAtReply = measured; });
        QVERIFY(waitFor([&measuredAtReply] { return measuredAtReply >= 0; }));
        QCOMPARE(measuredAtReply, 0);
        QCOMPARE(amps, (std::vector<std::int32_t>{101, 200})); // on subscribe and on read-back
        QVERIFY(write(pair.live, Parameter::SetupPassword, 123).ok()); // kept in this program
        QCOMPARE(amps.size(), std::size_t{3});
        QVERIFY(!write(pair.live, Parameter::CtPrimary, 0).ok());
        QCOMPARE(amps.size(), std::size_t{3});
    }

    void whoTheMeterIsIsAChange() {
        Pair pair;
        std::set<std::uint16_t> firmware;
        const Subscription subscription = pair.live.subscribe(
            {{}, [&firmware](const MeterSnapshot& s) { firmware.insert(s.identity.firmware); }});
        QVERIFY(pair.becomes(LinkState::Live));
        QVERIFY(firmware.count(pair.meter().snapshot().identity.firmware) == 1);
    }

    void refusedWritesSayWhy() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        const auto no = write(pair.live, Parameter::SystemVoltage, 700); // with PT ratio 1.00
        QVERIFY(!no.ok());
        QCOMPARE(no.error().thing, "unit 1 on " + targetText(pair.channel.target()));
        QVERIFY2(no.error().value.find("134") != std::string::npos, no.error().value.c_str());
        QVERIFY(no.error().cause.english().find("exception 3") != std::string::npos);
        QVERIFY(!write(pair.live, Parameter::CtPrimary, 99'999).ok());
        QVERIFY(!write(pair.live, Parameter::BaudRate, 9600).ok());
        QCOMPARE(pair.meter().snapshot().settings[Parameter::BaudRate], 19200);
    }

    void passwordsStayInThisProgram() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        QVERIFY(write(pair.live, Parameter::SetupPassword, 12345).ok());
        QCOMPARE(pair.live.snapshot().settings[Parameter::SetupPassword], 12345);
        QCOMPARE(pair.meter().snapshot().settings[Parameter::SetupPassword], 0);
        QVERIFY(pair.reads());
        QCOMPARE(pair.live.snapshot().settings[Parameter::SetupPassword], 12345);
    }

    void commandsRunOnce() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        QVERIFY(pair.live.snapshot().image.value(Quantity::EnergyRealTotal) > 0);
        QVERIFY(run(pair.live, Command::ResetEnergy).ok());
        QVERIFY(pair.reads());
        QCOMPARE(pair.live.snapshot().image.value(Quantity::EnergyRealTotal), 0.0);
        QCOMPARE(pair.live.snapshot().image.word({147}), std::uint16_t{1});
        pair.bus.order("1:silent");
        QVERIFY(!run(pair.live, Command::ResetEnergy).ok());
    }

    // All faults at the same time, because each takes its time-outs.
    void everyFaultIsSeenAndOutlived() {
        struct Case {
            const char* fault;
            Pair pair;
            RegisterImage before{};
            Case(const char* ordered, bool serial) : fault(ordered), pair(serial) {}
        };
        std::vector<std::unique_ptr<Case>> cases;
        for (const char* fault : {"1:late=400", "1:silent", "1:busy", "1:unit=5", "1:crc",
                                  "1:truncate=3", "1:garbage=3"})
            for (const bool serial : {false, true})
                cases.push_back(std::make_unique<Case>(fault, serial));
        const auto all = [&cases](auto condition) {
            for (const auto& each : cases)
                if (!waitFor([&] { return condition(*each); }))
                    return std::string(each->fault) + " on " +
                           targetText(each->pair.channel.target()) + ": " +
                           causeOf(each->pair.live).toStdString();
            return std::string();
        };
        const auto are = [](LinkState state) {
            return [state](const Case& c) { return c.pair.live.linkState() == state; };
        };
        QCOMPARE(all(are(LinkState::Live)), std::string());
        for (const auto& each : cases) {
            each->before = each->pair.live.snapshot().image;
            each->pair.bus.order(each->fault);
        }
        QCOMPARE(all([](const Case& c) { return c.pair.live.lastError().has_value(); }),
                 std::string());
        for (const auto& each : cases)
            QVERIFY(each->pair.live.lastError()->thing.english().starts_with("unit 1 on "));
        QCOMPARE(all(are(LinkState::Lost)), std::string());
        for (const auto& each : cases) {
            QVERIFY(!each->pair.live.snapshot().running);
            QVERIFY(each->pair.live.snapshot().image == each->before);
            each->pair.bus.heal();
        }
        QCOMPARE(all(are(LinkState::Live)), std::string());
        QCOMPARE(all([](const Case& c) { return !c.pair.live.lastError(); }), std::string());
        for (const auto& each : cases)
            QVERIFY(each->pair.live.snapshot().running);
    }

    void staleComesBeforeLost() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        std::vector<LinkState> seen;
        connect(&pair.live, &ModbusMeter::linkChanged, this, [&] {
            if (seen.empty() || seen.back() != pair.live.linkState())
                seen.push_back(pair.live.linkState());
        });
        pair.bus.order("1:silent");
        QVERIFY(pair.becomes(LinkState::Lost));
        QVERIFY(std::ranges::find(seen, LinkState::Stale) != seen.end());
        QCOMPARE(seen.back(), LinkState::Lost);
        pair.live.disconnect(this);
    }

    void busyFromTheStartIsNoOtherDevice() {
        Pair pair;
        pair.bus.order("1:busy");
        QVERIFY(pair.becomes(LinkState::Lost));
        QVERIFY(!pair.live.device());
        QVERIFY2(causeOf(pair.live).contains(QStringLiteral("exception 6")),
                 qPrintable(causeOf(pair.live)));
        pair.bus.heal();
        QVERIFY(pair.becomes(LinkState::Live));
    }

    void oldFirmwareLacksTheStarredRegisters() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        QVERIFY(!pair.live.lacksTail());
        pair.bus.order("1:oldfw");
        QVERIFY(waitFor([&] { return pair.live.lacksTail(); }));
        QVERIFY(pair.reads());
        QCOMPARE(pair.live.linkState(), LinkState::Live);
        QVERIFY(std::isnan(pair.live.snapshot().image.value(Quantity::EnergyRealA)));
        QVERIFY(!std::isnan(pair.live.snapshot().image.value(Quantity::EnergyRealTotal)));
        pair.bus.heal();
        pair.bus.tcp.stop(); // a new connection: the meter is identified again
        pair.bus.listen(pair.port);
        QVERIFY(waitFor([&] { return !pair.live.lacksTail(); }));
        QVERIFY(pair.reads());
        QVERIFY(pair.live.snapshot().image == pair.meter().snapshot().image);
    }

    void oldFirmwareIsKnownByItsName() {
        LiveBus bus(1);
        bus.order("1:oldfw");
        ModbusChannel channel(bus.listen(), quick());
        ModbusMeter live(channel, unit(1));
        channel.open();
        live.start();
        QVERIFY(waitFor([&] { return live.linkState() == LinkState::Live; }));
        QVERIFY(live.lacksTail());
        QCOMPARE(live.snapshot().identity.firmware, 1018);
    }

    void theResetSystemIsNoticedAndItsEndToo() {
        LiveBus bus(1);
        bus.order("1:reset");
        ModbusChannel channel(bus.listen(), quick());
        ModbusMeter live(channel, unit(1));
        channel.open();
        live.start();
        QVERIFY(waitFor([&] { return live.device() && live.device()->resetSystem; }));
        QVERIFY(live.device()->ofFamily);
        bus.heal();
        QVERIFY(waitFor([&] { return !live.device()->resetSystem; }));
    }

    void anotherMakeIsNamedAndNeverWritten() {
        QModbusTcpServer other;
        other.setServerAddress(1);
        QModbusDataUnitMap map;
        map.insert(QModbusDataUnit::HoldingRegisters, {QModbusDataUnit::HoldingRegisters, 0, 400});
        other.setMap(map);
        QModbusDeviceIdentification identity;
        identity.insert(QModbusDeviceIdentification::VendorNameObjectId, "Acme");
        identity.insert(QModbusDeviceIdentification::ProductCodeObjectId, "Boiler");
        identity.insert(QModbusDeviceIdentification::MajorMinorRevisionObjectId, "V2");
        other.setValue(QModbusServer::DeviceIdentification, QVariant::fromValue(identity));
        int written = 0;
        connect(&other, &QModbusServer::dataWritten, this, [&written] { ++written; });
        TcpAddress address;
        for (address.port = 15020; address.port < 15100; ++address.port) {
            other.setConnectionParameter(QModbusDevice::NetworkAddressParameter,
                                         QStringLiteral("127.0.0.1"));
            other.setConnectionParameter(QModbusDevice::NetworkPortParameter, address.port);
            if (other.connectDevice())
                break;
        }
        ModbusChannel channel(address, quick());
        ModbusMeter live(channel, unit(1));
        channel.open();
        live.start();
        QVERIFY(waitFor([&] { return live.linkState() == LinkState::OtherDevice; }));
        QVERIFY(live.device()->name.find("Boiler") != std::string::npos);
        QVERIFY(!live.snapshot().running);
        QCOMPARE(live.availability(Parameter::CtPrimary), Availability::ReadOnly);
        const auto no = write(live, Parameter::CtPrimary, 200);
        QVERIFY(!no.ok());
        QVERIFY(no.error().value.find("Boiler") != std::string::npos);
        QVERIFY(!run(live, Command::ResetEnergy).ok());
        QCOMPARE(written, 0);
    }

    void aServerThatDiesIsLostAndFoundAgain() {
        Pair pair;
        QVERIFY(pair.becomes(LinkState::Live));
        pair.bus.tcp.stop();
        QVERIFY(pair.becomes(LinkState::Lost));
        QVERIFY(!pair.live.snapshot().running);
        QVERIFY(!write(pair.live, Parameter::CtPrimary, 200).ok());
        pair.bus.listen(pair.port);
        QVERIFY(pair.becomes(LinkState::Live));
        QVERIFY(write(pair.live, Parameter::CtPrimary, 200).ok());
    }

    void nobodyThereIsLostAtOnce() {
        LiveBus bus(1);
        ModbusChannel channel(bus.listen(), quick());
        ModbusMeter live(channel, unit(7));
        channel.open();
        live.start();
        QVERIFY(waitFor([&] { return live.linkState() == LinkState::Lost; }, 1000));
        QCOMPARE(causeOf(live), QStringLiteral("no answer within 150 ms"));
    }

    void manyMetersShareAChannel() {
        LiveBus bus(20);
        const PtyCable cable;
        ModbusChannel channel(bus.listen(cable), quick());
        std::vector<std::unique_ptr<ModbusMeter>> lives;
        for (int id = 1; id <= 20; ++id)
            lives.push_back(std::make_unique<ModbusMeter>(channel, unit(id)));
        bus.order("7:silent");
        channel.open();
        for (const auto& live : lives)
            live->start();
        QVERIFY(waitFor([&] {
            return std::ranges::count_if(lives,
                                         [](const auto& live) { return live->hasImage(); }) == 19;
        }));
        for (int id = 1; id <= 20; ++id)
            if (id != 7)
                QVERIFY(lives[static_cast<std::size_t>(id - 1)]->snapshot().image ==
                        bus.meters[static_cast<std::size_t>(id - 1)]->snapshot().image);
        QCOMPARE(lives[6]->linkState(), LinkState::Lost);
    }

    void registerNumbersMayBeOneApart() {
        const PollRead read = readOf(PollBlock::Setup);
        QVERIFY(readRequest(read, 1) == test::pdu("03 0080 001A"));
        QVERIFY(readRequest(read, 0) == test::pdu("03 0081 001A"));
        QVERIFY(writeRequest({129}, 30078, 1) == test::pdu("06 0080 757E"));
        QVERIFY(writeRequest({129}, 30078, 0) == test::pdu("06 0081 757E"));
    }
};

QTEST_GUILESS_MAIN(ModbusMeterTest)
#include "modbus_meter_test.moc"
