// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/unit_bus.h"
#include "core/signal/sample.h"
#include "tests/app/link/meters.h"
#include "tests/core/modbus/wire.h"
#include "tests/core/port/meter_access.h"

#include <QSignalSpy>
#include <QTest>

using namespace s4k;
using namespace s4k::link;
using s4k::test::bytesOf;
using s4k::test::metersAt;
using s4k::test::settingsAt;

namespace {

const auto kReadCt = bytesOf("03 00 82 00 01");  // register 131
const auto kWriteCt = bytesOf("06 00 82 01 2C"); // 300 A

QByteArray told(const std::optional<BusReply>& reply) {
    if (!reply)
        return "nothing";
    const modbus::Bytes pdu = reply->pdu.view();
    return QByteArray(reinterpret_cast<const char*>(pdu.data()), static_cast<qsizetype>(pdu.size()))
        .toHex(' ');
}

QByteArray ctOf(UnitBus& bus, std::uint8_t unit) {
    return told(bus.answer(unit, kReadCt));
}

modbus::FaultOrder orderOf(const char* text) {
    const auto order = modbus::parseFault(text);
    if (!order)
        qFatal("%s", order.error().message().c_str());
    return *order;
}

} // namespace

class UnitBusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMeterAnswersItsOwnUnit() {
        const auto meters = metersAt(1, 63);
        UnitBus bus;
        for (const auto& meter : meters)
            bus.add(*meter);
        QCOMPARE(bus.units().count(), 63U);
        for (std::uint8_t unit = 1; unit <= 63; ++unit) {
            const auto low = QByteArray::number(100 + unit, 16).rightJustified(2, '0');
            QCOMPARE(ctOf(bus, unit), "03 02 00 " + low);
            QCOMPARE(bus.answer(unit, kReadCt)->unit, unit);
        }
        QCOMPARE(ctOf(bus, 64), "nothing");
        QCOMPARE(ctOf(bus, 247), "nothing");
        QVERIFY(!bus.loneUnit());
    }

    void aWriteIsStoredBeforeItIsAnswered() {
        test::FakeStorage storage;
        NvImage factory;
        factory.settings = settingsAt(5);
        EmbeddedMeter meter(&storage, factory);
        UnitBus bus;
        bus.add(meter);
        QCOMPARE(bus.loneUnit(), std::optional<std::uint8_t>(5));
        QCOMPARE(told(bus.answer(5, kWriteCt)), "06 00 82 01 2c");
        QCOMPARE(storage.kept().settings[Parameter::CtPrimary], 300);
        storage.full = true;
        QCOMPARE(told(bus.answer(5, bytesOf("06 00 82 01 90"))), "86 04");
        QCOMPARE(ctOf(bus, 5), "03 02 01 2c");
    }

    void commandsReachTheMeter() {
        EmbeddedMeter meter(settingsAt(1));
        UnitBus bus;
        bus.add(meter);
        const auto before = test::word(meter, 147);
        QCOMPARE(told(bus.answer(1, bytesOf("06 00 80 75 7E"))), "06 00 80 75 7e"); // 30078
        QCOMPARE(test::word(meter, 147), before + 1);
        QCOMPARE(told(bus.answer(1, bytesOf("06 00 97 00 07"))), "06 00 97 00 07"); // register 152
        QCOMPARE(test::word(meter, 152), 7);
    }

    void aBroadcastIsDoneByAllAndAnsweredByNone() {
        const auto meters = metersAt(1, 3);
        UnitBus bus;
        for (const auto& meter : meters)
            bus.add(*meter);
        bus.order(orderOf("2:silent"));
        QCOMPARE(told(bus.answer(0, kWriteCt)), "nothing");
        QCOMPARE(ctOf(bus, 1), "03 02 01 2c");
        QCOMPARE(ctOf(bus, 3), "03 02 01 2c");
        bus.clearFaults(modbus::UnitSet().set());
        QCOMPARE(ctOf(bus, 2), "03 02 00 66");
        QCOMPARE(told(bus.answer(0, kReadCt)), "nothing");
    }

    void anUnpoweredMeterIsSilent() {
        EmbeddedMeter meter(settingsAt(1));
        UnitBus bus;
        bus.add(meter);
        meter.setControlPower(false);
        QCOMPARE(ctOf(bus, 1), "03 02 00 65"); // a short interruption is bridged
        meter.advance(kSampleRate);
        QCOMPARE(ctOf(bus, 1), "nothing");
        meter.setControlPower(true);
        QCOMPARE(ctOf(bus, 1), "03 02 00 65");
    }

    void twoMetersOfOneAddressCollide() {
        EmbeddedMeter first(settingsAt(4));
        EmbeddedMeter second(settingsAt(5));
        UnitBus bus;
        bus.add(first);
        bus.add(second);
        QSignalSpy changed(&bus, &UnitBus::unitsChanged);
        second.writeParameter(Parameter::Address, 4, {});
        bus.refresh();
        QVERIFY(bus.collisions()[4]);
        QCOMPARE(ctOf(bus, 4), "nothing");
        QCOMPARE(ctOf(bus, 5), "nothing");
        QCOMPARE(changed.count(), 1);
        second.writeParameter(Parameter::Address, 9, {});
        bus.refresh();
        QVERIFY(bus.collisions().none());
        QCOMPARE(ctOf(bus, 4), "03 02 00 68");
        QCOMPARE(ctOf(bus, 9), "03 02 00 69");
        bus.remove(first);
        QCOMPARE(ctOf(bus, 4), "nothing");
    }

    void aMeterWithAnotherBaudRateDoesNotHear() {
        EmbeddedMeter first(settingsAt(1));
        EmbeddedMeter second(settingsAt(2));
        UnitBus bus;
        bus.add(first);
        bus.add(second);
        const LineSettings slow{19200, 0};
        const LineSettings fast{38400, 0};
        QVERIFY(bus.commonLine() == slow);
        QSignalSpy changed(&bus, &UnitBus::lineChanged);
        first.writeParameter(Parameter::BaudRate, 38400, {});
        bus.refresh();
        QVERIFY(!bus.commonLine());
        QCOMPARE(told(bus.answer(1, kReadCt, slow)), "nothing");
        QCOMPARE(told(bus.answer(1, kReadCt, fast)), "03 02 00 65");
        QCOMPARE(told(bus.answer(2, kReadCt, slow)), "03 02 00 66");
        QCOMPARE(told(bus.answer(1, kReadCt)), "03 02 00 65"); // no `line`, as over TCP
        second.writeParameter(Parameter::BaudRate, 38400, {});
        bus.refresh();
        QVERIFY(bus.commonLine() == fast);
        QCOMPARE(changed.count(), 2);
    }

    void faultsStrike() {
        EmbeddedMeter meter(settingsAt(1));
        UnitBus bus;
        bus.add(meter);
        bus.order(orderOf("1:busy/3"));
        QCOMPARE(ctOf(bus, 1), "03 02 00 65");
        QCOMPARE(ctOf(bus, 1), "03 02 00 65");
        QCOMPARE(ctOf(bus, 1), "83 06");
        QCOMPARE(ctOf(bus, 1), "03 02 00 65");
        bus.order(orderOf("late=250"));
        bus.order(orderOf("unit=9"));
        bus.order(orderOf("crc"));
        bus.order(orderOf("truncate=4"));
        bus.order(orderOf("garbage=5"));
        QCOMPARE(bus.faults(1).size(), 6U);
        const auto reply = bus.answer(1, kReadCt);
        QCOMPARE(reply->delayMs, 250);
        QCOMPARE(reply->unit, 9);
        QVERIFY(reply->badCheck);
        QCOMPARE(reply->truncatedBytes, 4);
        QCOMPARE(reply->garbageBytes, 5);
        bus.clearFaults(modbus::UnitSet().set());
        QCOMPARE(bus.answer(1, kReadCt)->delayMs, 0);
    }

    void aBusyMeterDoesNotWrite() {
        EmbeddedMeter meter(settingsAt(1));
        UnitBus bus;
        bus.add(meter);
        bus.order(orderOf("busy"));
        QCOMPARE(told(bus.answer(1, kWriteCt)), "86 06");
        QCOMPARE(test::word(meter, 131), 101);
    }

    void identityFaults() {
        EmbeddedMeter meter(settingsAt(1));
        UnitBus bus;
        bus.add(meter);
        QVERIFY(told(bus.answer(1, bytesOf("11"))).startsWith("11 30 f7 ff"));
        QVERIFY(told(bus.answer(1, bytesOf("03 00 2A 00 01"))).startsWith("03 02")); // register 43
        bus.order(orderOf("reset"));
        bus.order(orderOf("oldfw"));
        QCOMPARE(told(bus.answer(1, bytesOf("11"))).mid(9, 2), "00");
        QCOMPARE(told(bus.answer(1, bytesOf("03 00 2A 00 01"))), "83 02");
    }
};

QTEST_GUILESS_MAIN(UnitBusTest)
#include "unit_bus_test.moc"
