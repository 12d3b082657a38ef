// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/scan.h"

#include "tests/app/link/live_bus.h"

#include <QElapsedTimer>
#include <QModbusDeviceIdentification>
#include <QModbusTcpServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace s4k;
using namespace s4k::link;
using test::LiveBus;
using test::PtyCable;
using test::waitFor;

namespace {

constexpr int kTimeoutMs = 120;

ScanPlan planFor(const BusTarget& target, int first, int last) {
    ScanPlan plan;
    plan.target = target;
    plan.lines = {{19200, 0}};
    plan.timeoutMs = kTimeoutMs;
    for (int unit = first; unit <= last; ++unit)
        plan.units.set(static_cast<std::size_t>(unit));
    return plan;
}

/// A scanner and all that it emits.
struct Watched {
    Scanner scanner;
    std::vector<ScanProgress> progress;
    std::vector<FoundDevice> found;
    int finished = 0;
    QObject context;

    Watched() {
        QObject::connect(&scanner, &Scanner::progressed, &context,
                         [this] { progress.push_back(scanner.progress()); });
        QObject::connect(&scanner, &Scanner::deviceFound, &context,
                         [this](const FoundDevice& device) { found.push_back(device); });
        QObject::connect(&scanner, &Scanner::finished, &context, [this] { ++finished; });
    }
    /// Whether the scan started and ended within 30 s.
    [[nodiscard]] bool scan(const ScanPlan& plan) {
        return scanner.start(plan).ok() && waitFor([this] { return finished > 0; }, 30'000);
    }
    [[nodiscard]] std::vector<int> units() const {
        std::vector<int> all;
        for (const FoundDevice& each : found)
            all.push_back(each.unit);
        return all;
    }
    /// Whether the progress only increased, up to the end.
    [[nodiscard]] bool progressIsWhole() const {
        const auto less = [](const ScanProgress& a, const ScanProgress& b) {
            return a.done < b.done;
        };
        return !progress.empty() && std::is_sorted(progress.begin(), progress.end(), less) &&
               progress.front().done == 0 && progress.back().done == progress.back().all;
    }
};

/// A server that never answers, or disconnects every client.
class RudeServer {
public:
    explicit RudeServer(bool hangsUp) {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, hangsUp] {
            QTcpSocket* const socket = m_server.nextPendingConnection();
            ++connections;
            if (hangsUp)
                socket->abort();
        });
    }
    [[nodiscard]] BusTarget target() const {
        return TcpAddress{QHostAddress::LocalHost, m_server.serverPort()};
    }
    int connections = 0;

private:
    QTcpServer m_server;
};

} // namespace

class ScanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void metersAreFoundAndNamedOverTcp() {
        LiveBus bus(3);
        Watched w;
        QVERIFY(w.scan(planFor(bus.listen(), 1, 6)));
        QCOMPARE(w.units(), (std::vector<int>{1, 2, 3}));
        QVERIFY(!w.scanner.error());
        QVERIFY(!w.scanner.isRunning());
        QCOMPARE(w.finished, 1);
        QCOMPARE(w.scanner.found().size(), std::size_t{3});
        for (const FoundDevice& each : w.found) {
            QVERIFY(each.device.ofFamily);
            QCOMPARE(each.device.firmware.value_or(0), std::uint16_t{1019});
            QVERIFY(each.system == SystemType::ThreePhaseWye);
            QCOMPARE(each.ctPrimary.value_or(0), 100 + each.unit);
        }
        QVERIFY(w.progressIsWhole());
        QCOMPARE(w.progress.size(), std::size_t{7});
        QVERIFY(w.progress[0].now.english().find("unit 1 on 127.0.0.1:") == 0);
        QVERIFY(!w.progress[0].secondsLeft);
        QVERIFY(w.progress[3].secondsLeft.value_or(-1) >= 0);
    }

    void metersAreFoundOnALine() {
        LiveBus bus(2);
        PtyCable cable;
        Watched w;
        QVERIFY(w.scan(planFor(bus.listen(cable), 1, 3)));
        QCOMPARE(w.units(), (std::vector<int>{1, 2}));
        const auto& at = std::get<SerialTarget>(w.found[0].target);
        QCOMPARE(at.line.baud, 19200);
        QVERIFY(w.progressIsWhole());
    }

    // A pseudo-terminal has no baud rate: every line setting finds the same meters.
    void everyLineIsTried() {
        LiveBus bus(1);
        PtyCable cable;
        ScanPlan plan = planFor(bus.listen(cable), 1, 2);
        plan.lines = {{38400, 0}, {9600, 0}};
        Watched w;
        QVERIFY(w.scan(plan));
        QCOMPARE(w.units(), (std::vector<int>{1, 1}));
        QCOMPARE(std::get<SerialTarget>(w.found[0].target).line.baud, 38400);
        QCOMPARE(std::get<SerialTarget>(w.found[1].target).line.baud, 9600);
        QCOMPARE(w.progress.back().all, std::size_t{4});
        QVERIFY(w.progressIsWhole());
    }

    void aLineOnWhichNobodyAnswersIsNoError() {
        PtyCable cable;
        Watched w;
        QVERIFY(w.scan(planFor(SerialTarget{cable.clientEnd(), {}}, 1, 3)));
        QVERIFY(w.found.empty());
        QVERIFY(!w.scanner.error());
        QVERIFY(w.progressIsWhole());
    }

    void whoIsSilentCostsOneTimeout() {
        LiveBus bus(5);
        bus.order("silent");
        Watched w;
        QElapsedTimer time;
        time.start();
        QVERIFY(w.scan(planFor(bus.listen(), 1, 5)));
        QVERIFY(w.found.empty());
        QVERIFY(time.elapsed() >= 4 * kTimeoutMs);
        QCOMPARE(bus.tcp.counters().requests, std::uint64_t{5}); // one for each unit id
    }

    void aGatewaysRefusalIsNobody() {
        LiveBus bus(2);
        bus.tcp.setGatewayExceptions(true);
        Watched w;
        QVERIFY(w.scan(planFor(bus.listen(), 1, 8)));
        QCOMPARE(w.units(), (std::vector<int>{1, 2}));
    }

    void aBusyMeterIsThere() {
        LiveBus bus(1);
        bus.order("busy");
        Watched w;
        QVERIFY(w.scan(planFor(bus.listen(), 1, 2)));
        QCOMPARE(w.units(), (std::vector<int>{1}));
        QVERIFY(!w.found[0].device.ofFamily);
        QVERIFY(!w.found[0].ctPrimary);
    }

    void otherMakesAreFoundToo() {
        QModbusTcpServer stock;
        stock.setMap(
            {{QModbusDataUnit::HoldingRegisters, {QModbusDataUnit::HoldingRegisters, 0, 10}}});
        QModbusDeviceIdentification identity;
        identity.insert(QModbusDeviceIdentification::VendorNameObjectId, "Somebody");
        identity.insert(QModbusDeviceIdentification::ProductCodeObjectId, "Else");
        identity.insert(QModbusDeviceIdentification::MajorMinorRevisionObjectId, "1.0");
        stock.setValue(QModbusServer::DeviceIdentification, QVariant::fromValue(identity));
        stock.setServerAddress(4);
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        const std::uint16_t port = free.serverPort();
        free.close();
        stock.setConnectionParameter(QModbusDevice::NetworkAddressParameter,
                                     QStringLiteral("127.0.0.1"));
        stock.setConnectionParameter(QModbusDevice::NetworkPortParameter, port);
        QVERIFY(stock.connectDevice());
        Watched w;
        QVERIFY(w.scan(planFor(TcpAddress{QHostAddress::LocalHost, port}, 3, 5)));
        QCOMPARE(w.units(), (std::vector<int>{4}));
        QVERIFY(!w.found[0].device.ofFamily);
        QVERIFY(w.found[0].device.name.find("Somebody") != std::string::npos);
        QVERIFY(!w.found[0].system);
    }

    void faultsHoldNobodyUp_data() {
        QTest::addColumn<QByteArray>("fault");
        for (const char* fault : {"2:late=1000", "2:truncate=3", "2:crc", "2:unit=9"})
            QTest::newRow(fault) << QByteArray(fault);
    }

    void faultsHoldNobodyUp() {
        QFETCH(QByteArray, fault);
        LiveBus bus(3);
        bus.order(fault.constData());
        Watched w;
        QVERIFY(w.scan(planFor(bus.listen(), 1, 3)));
        QCOMPARE(w.units(), (std::vector<int>{1, 3}));
        QVERIFY(!w.scanner.error());
        QVERIFY(w.progressIsWhole());
    }

    void numbersOneApart() {
        LiveBus bus(1);
        ScanPlan plan = planFor(bus.listen(), 1, 1);
        plan.registerBase = 0; // here register 131 and, after it, 132
        Watched w;
        QVERIFY(w.scan(plan));
        QVERIFY(w.found[0].device.ofFamily);
        QVERIFY(!w.found[0].system);
    }

    void cancelledIsCancelledAtOnce() {
        LiveBus bus(1);
        bus.order("silent");
        Watched w;
        ScanPlan plan = planFor(bus.listen(), 1, 247);
        plan.timeoutMs = 60'000;
        QVERIFY(w.scanner.start(plan).ok());
        QVERIFY(waitFor([&bus] { return bus.tcp.counters().requests > 0; }));
        w.scanner.cancel();
        QVERIFY(!w.scanner.isRunning());
        QCOMPARE(w.finished, 1);
        QVERIFY(!w.scanner.error());
        w.scanner.cancel();
        QCOMPARE(w.finished, 1);
    }

    void aScanCanBeCancelledFromWithinAndBegunAgain() {
        LiveBus bus(4);
        Watched w;
        const ScanPlan plan = planFor(bus.listen(), 1, 4);
        QObject::connect(&w.scanner, &Scanner::deviceFound, &w.context,
                         [&w](const FoundDevice& device) {
                             if (device.unit == 2)
                                 w.scanner.cancel();
                         });
        QVERIFY(w.scan(plan));
        QCOMPARE(w.units(), (std::vector<int>{1, 2}));
        w.finished = 0;
        w.found.clear();
        QVERIFY(w.scan(planFor(plan.target, 3, 4)));
        QCOMPARE(w.units(), (std::vector<int>{3, 4}));
        QCOMPARE(w.finished, 1);
    }

    void nobodyListensIsAnError() {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        const TcpAddress address{QHostAddress::LocalHost, free.serverPort()};
        free.close();
        Watched w;
        QVERIFY(w.scan(planFor(address, 1, 247)));
        QVERIFY(w.scanner.error());
        QCOMPARE(QString::fromStdString(w.scanner.error()->thing.english()),
                 QStringLiteral("Modbus server"));
        QCOMPARE(w.finished, 1);
    }

    void noSuchPortIsAnError() {
        Watched w;
        QVERIFY(w.scan(planFor(SerialTarget{QStringLiteral("/dev/ttyNobodyHasThis"), {}}, 1, 247)));
        QVERIFY(w.scanner.error());
        QCOMPARE(QString::fromStdString(w.scanner.error()->cause.english()),
                 QStringLiteral("there is no such device"));
    }

    void aPortThatVanishesIsAnError_data() {
        QTest::addColumn<int>("last");
        QTest::newRow("in the middle") << 247;
        QTest::newRow("at the end") << 1;
    }

    void aPortThatVanishesIsAnError() {
        QFETCH(int, last);
        PtyCable cable;
        Watched w;
        ScanPlan plan = planFor(SerialTarget{cable.clientEnd(), {}}, 1, last);
        plan.timeoutMs = 2000;
        QVERIFY(w.scanner.start(plan).ok());
        QTest::qWait(50);
        cable.pull();
        QVERIFY(waitFor([&w] { return w.finished > 0; }, 20'000));
        QVERIFY(w.scanner.error());
    }

    void aServerThatStopsInTheMiddleIsAnError() {
        LiveBus bus(3);
        Watched w;
        const ScanPlan plan = planFor(bus.listen(), 1, 247);
        QObject::connect(&w.scanner, &Scanner::deviceFound, &w.context,
                         [&bus](const FoundDevice& device) {
                             if (device.unit == 2)
                                 bus.tcp.stop();
                         });
        QVERIFY(w.scan(plan));
        QCOMPARE(w.units(), (std::vector<int>{1, 2}));
        QVERIFY(w.scanner.error());
    }

    void aServerThatOnlyListensEndsTheScanInTime() {
        RudeServer server(false);
        Watched w;
        QVERIFY(w.scan(planFor(server.target(), 1, 4)));
        QVERIFY(w.found.empty());
        QVERIFY(!w.scanner.error());
        QCOMPARE(server.connections, 1); // silence alone does not end the connection
    }

    void aServerThatHangsUpEndsTheScanInTime() {
        RudeServer server(true);
        Watched w;
        QVERIFY(w.scan(planFor(server.target(), 1, 4)));
        QVERIFY(w.found.empty());
        QVERIFY(server.connections <= 16);
    }

    void aPlanThatAsksNothingIsRefused() {
        Watched w;
        ScanPlan plan = planFor(SerialTarget{QStringLiteral("/dev/x"), {}}, 1, 0);
        plan.units.set(0);
        plan.units.set(255);
        QVERIFY(!w.scanner.start(plan).ok());
        plan.units.set(1);
        plan.lines.clear();
        const auto begun = w.scanner.start(plan);
        QVERIFY(!begun.ok());
        QVERIFY(!begun.error().remedy.empty());
        QCOMPARE(w.finished, 0);
        QVERIFY(!w.scanner.isRunning());
    }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "scan_test.moc"
