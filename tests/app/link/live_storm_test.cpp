// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of cable, server and meter: the live meter reports each, recovers with the right values,
// writes nothing twice, leaks nothing and never blocks its thread.
#include "core/port/fitting_load.h"
#include "core/signal/sample.h"
#include "tests/app/link/live_bus.h"
#include "tests/app/link/loop_watch.h"

#include <QDir>
#include <QFile>
#include <QModbusDeviceIdentification>
#include <QModbusTcpServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace s4k;
using namespace s4k::link;
using test::LiveBus;
using test::PtyCable;
using test::waitFor;

namespace {

constexpr double kLongestBlockMs = 50;

/// A live meter on a bus; on a serial line with a device name that stays when the adapter is
/// replaced.
class Storm {
public:
    explicit Storm(bool serial = false, int retries = 1, int pauseMs = 20)
        : m_channel(target(serial), options(retries, pauseMs)), m_live(m_channel, {1, 40, 1}) {
        meter().setSource(
            std::make_unique<Synthesis>(waveformOf(steadyLoadFor(meter().snapshot().settings))));
        letPass(12);
        m_channel.setTrafficLog(&m_log);
        m_channel.open();
        m_live.start();
        QObject::connect(&m_live, &ModbusMeter::roundEnded, &m_live,
                         [this](bool whole) { m_rounds += whole ? 1 : 0; });
    }
    ~Storm() {
        if (m_watch.longestMs() >= kLongestBlockMs)
            QTest::qFail(qPrintable(QStringLiteral("the event loop was blocked for %1 ms")
                                        .arg(m_watch.longestMs())),
                         __FILE__, __LINE__);
    }
    Storm(const Storm&) = delete;
    Storm& operator=(const Storm&) = delete;

    EmbeddedMeter& meter() { return *m_bus.meters.front(); }
    LiveBus& bus() { return m_bus; }
    ModbusChannel& channel() { return m_channel; }
    ModbusMeter& live() { return m_live; }
    PtyCable& cable() { return *m_cable; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    void letPass(std::size_t seconds) {
        meter().advance(seconds * static_cast<std::size_t>(kSampleRate));
        m_watch.forgive();
    }
    [[nodiscard]] bool becomes(LinkState state) {
        return waitFor([this, state] { return m_live.linkState() == state; });
    }
    /// Whether the meter is live again and every word equals the present one of the meter.
    [[nodiscard]] bool recovers() {
        if (!becomes(LinkState::Live))
            return false;
        letPass(1);
        const int before = m_rounds;
        return waitFor([&] { return m_rounds >= before + 2; }) &&
               waitFor([&] { return m_live.snapshot().image == meter().snapshot().image; }) &&
               m_live.snapshot().running && !m_live.lastError();
    }
    /// Connects the other end of the cable to another adapter, which gets the same name.
    void replaceCable() {
        m_bus.rtu.stop();
        plugIn();
    }
    void listenAgain() { m_bus.listen(m_port); }
    /// Number of writes that reached the meter.
    [[nodiscard]] int writesHeard() const {
        int writes = 0;
        for (std::size_t i = 0; i < m_bus.log.size(); ++i)
            writes += m_bus.log[i].direction == modbus::Direction::Request &&
                              modbus::pduOf(m_bus.log[i])[0] == 6
                          ? 1
                          : 0;
        return writes;
    }
    [[nodiscard]] QByteArray state() const {
        QByteArray text(linkStateName(m_live.linkState()).data());
        if (m_live.lastError())
            text += ", " + QByteArray::fromStdString(m_live.lastError()->message());
        return text;
    }

private:
    LiveBus m_bus{1};
    std::unique_ptr<PtyCable> m_cable;
    QTemporaryDir m_folder;
    std::uint16_t m_port = 0;
    modbus::TrafficLog m_log{1000};
    ModbusChannel m_channel;
    ModbusMeter m_live;
    int m_rounds = 0;
    test::LoopWatch m_watch;

    static ChannelOptions options(int retries, int pauseMs) {
        ChannelOptions options = test::quick(retries);
        options.firstPauseMs = pauseMs;
        options.longestPauseMs = pauseMs;
        return options;
    }
    [[nodiscard]] QString name() const { return m_folder.filePath(QStringLiteral("line")); }
    BusTarget target(bool serial) {
        if (!serial) {
            const BusTarget address = m_bus.listen();
            m_port = m_bus.tcp.port();
            return address;
        }
        plugIn();
        return SerialTarget{name(), {}};
    }
    void plugIn() {
        m_cable = std::make_unique<PtyCable>();
        QFile::remove(name());
        QFile::link(m_cable->clientEnd(), name());
        m_bus.listen(*m_cable);
    }
};

/// Random bytes, the same in every run.
QByteArray noise(qsizetype size) {
    QByteArray bytes(size, '\0');
    std::uint32_t state = 4000;
    for (char& byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24U);
    }
    return bytes;
}

Result<std::int32_t> write(Storm& storm, Parameter p, std::int32_t value) {
    std::optional<Result<std::int32_t>> got;
    storm.live().writeParameter(p, value, [&got](const Result<std::int32_t>& r) { got = r; });
    if (!waitFor([&got] { return got.has_value(); }, 20'000))
        qFatal("never answered");
    return *got;
}

int openDescriptors() {
    return static_cast<int>(QDir(QStringLiteral("/proc/self/fd"))
                                .entryList(QDir::NoDotAndDotDot | QDir::AllEntries)
                                .size());
}

std::size_t heapBytes() {
#ifdef __GLIBC__
    return mallinfo2().uordblks;
#else
    return 0;
#endif
}

/// A server of another make at 127.0.0.1:`port`.
std::unique_ptr<QModbusTcpServer> boilerAt(std::uint16_t port) {
    auto boiler = std::make_unique<QModbusTcpServer>();
    boiler->setServerAddress(1);
    QModbusDataUnitMap map;
    map.insert(QModbusDataUnit::HoldingRegisters, {QModbusDataUnit::HoldingRegisters, 0, 400});
    boiler->setMap(map);
    QModbusDeviceIdentification identity;
    identity.insert(QModbusDeviceIdentification::VendorNameObjectId, "Acme");
    identity.insert(QModbusDeviceIdentification::ProductCodeObjectId, "Boiler");
    identity.insert(QModbusDeviceIdentification::MajorMinorRevisionObjectId, "V2");
    boiler->setValue(QModbusServer::DeviceIdentification, QVariant::fromValue(identity));
    boiler->setConnectionParameter(QModbusDevice::NetworkAddressParameter,
                                   QStringLiteral("127.0.0.1"));
    boiler->setConnectionParameter(QModbusDevice::NetworkPortParameter, port);
    return boiler;
}

void bothTransports() {
    QTest::addColumn<bool>("serial");
    QTest::newRow("tcp") << false;
    QTest::newRow("rtu") << true;
}

} // namespace

class LiveStormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCableIsPulledAndPutBack() {
        Storm storm(true);
        QVERIFY2(storm.recovers(), storm.state());
        for (int i = 0; i < 3; ++i) {
            if (i == 2)
                storm.bus().order("1:silent"); // unplug during a request
            storm.cable().pull();
            QVERIFY2(storm.becomes(LinkState::Lost), storm.state());
            QVERIFY(!storm.live().snapshot().running);
            storm.bus().heal();
            storm.replaceCable();
            QVERIFY2(storm.recovers(), storm.state());
        }
    }

    void faultsOfEveryKindAtOnce_data() { bothTransports(); }

    void faultsOfEveryKindAtOnce() {
        QFETCH(bool, serial);
        Storm storm(serial, 1);
        QVERIFY2(storm.recovers(), storm.state());
        for (const char* fault : {"1:late=180/3", "1:garbage=64/3", "1:truncate=5/4", "1:crc/3",
                                  "1:unit=9/5", "1:silent/4", "1:busy/5"})
            storm.bus().order(fault);
        for (int i = 0; i < 20; ++i) {
            storm.letPass(1);
            QTest::qWait(60);
        }
        storm.bus().heal();
        QVERIFY2(storm.recovers(), storm.state());
    }

    void noiseOnALine() {
        Storm storm(true);
        QVERIFY2(storm.recovers(), storm.state());
        for (const qsizetype size : {1, 7, 300, 4000, 60, 1, 1, 1})
            for (int i = 0; i < 5; ++i) {
                storm.cable().noise(noise(size));
                QTest::qWait(7 * i);
            }
        QVERIFY2(storm.recovers(), storm.state());
    }

    void aServerThatTalksNonsense() {
        Storm storm;
        QVERIFY2(storm.recovers(), storm.state());
        storm.bus().tcp.stop();
        QTcpServer nonsense;
        QVERIFY(nonsense.listen(QHostAddress::LocalHost, storm.port()));
        int said = 0;
        connect(&nonsense, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* const socket = nonsense.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &said] {
                socket->readAll();
                socket->write(noise(++said % 2 == 0 ? 200'000 : 5));
            });
        });
        QVERIFY2(storm.becomes(LinkState::Lost), storm.state());
        QVERIFY(waitFor([&said] { return said > 6; }));
        nonsense.close();
        for (QTcpSocket* const socket : nonsense.findChildren<QTcpSocket*>())
            socket->abort();
        storm.listenAgain();
        QVERIFY2(storm.recovers(), storm.state());
    }

    void anotherDeviceAnswersAfterAReconnect() {
        Storm storm;
        QVERIFY2(storm.recovers(), storm.state());
        storm.bus().tcp.stop();
        const auto boiler = boilerAt(storm.port());
        int written = 0;
        connect(boiler.get(), &QModbusServer::dataWritten, this, [&written] { ++written; });
        QVERIFY2(boiler->connectDevice(), qPrintable(boiler->errorString()));
        QVERIFY2(storm.becomes(LinkState::OtherDevice), storm.state());
        QVERIFY(!storm.live().snapshot().running);
        QVERIFY(!write(storm, Parameter::CtPrimary, 250).ok());
        boiler->disconnectDevice();
        storm.listenAgain();
        QVERIFY2(storm.recovers(), storm.state());
        QVERIFY(write(storm, Parameter::CtPrimary, 250).ok());
        QCOMPARE(written, 0);
        QCOMPARE(storm.writesHeard(), 1);
    }

    void theMetersPowerIsCut_data() { bothTransports(); }

    void theMetersPowerIsCut() {
        QFETCH(bool, serial);
        Storm storm(serial);
        QVERIFY2(storm.recovers(), storm.state());
        const auto ups = storm.live().snapshot().image.word({152});
        storm.meter().setControlPower(false);
        storm.letPass(1);
        QVERIFY2(storm.becomes(LinkState::Lost), storm.state());
        QVERIFY(!write(storm, Parameter::CtPrimary, 250).ok());
        storm.meter().setControlPower(true);
        QVERIFY2(storm.recovers(), storm.state());
        QCOMPARE(storm.live().snapshot().image.word({152}).value_or(0), ups.value_or(0) + 1);
        QCOMPARE(storm.meter().snapshot().settings[Parameter::CtPrimary], 101);
    }

    void aWriteWhoseAnswerIsLostIsNotRepeated_data() { bothTransports(); }

    void aWriteWhoseAnswerIsLostIsNotRepeated() {
        QFETCH(bool, serial);
        Storm storm(serial, 2);
        QVERIFY2(storm.recovers(), storm.state());
        storm.live().stop(); // restart, so that the fault acts on the write
        storm.live().start();
        QVERIFY2(storm.recovers(), storm.state());
        storm.bus().order("1:late=300");
        std::optional<Result<std::int32_t>> got;
        storm.live().writeParameter(Parameter::CtPrimary, 250,
                                    [&got](const Result<std::int32_t>& r) { got = r; });
        QVERIFY(waitFor([&storm] { return storm.writesHeard() == 1; }));
        storm.bus().heal();
        QVERIFY(waitFor([&got] { return got.has_value(); }));
        // The write was carried out; the read-back shows it.
        QVERIFY2(got->ok(), got->ok() ? "" : got->error().message().c_str());
        QCOMPARE(**got, 250);
        QVERIFY2(storm.recovers(), storm.state());
        QCOMPARE(storm.writesHeard(), 1);
        storm.bus().order("1:silent");
        QVERIFY(!write(storm, Parameter::CtPrimary, 300).ok());
        storm.bus().heal();
        QVERIFY2(storm.recovers(), storm.state());
        QCOMPARE(storm.live().snapshot().settings[Parameter::CtPrimary], 250);
        QVERIFY(storm.writesHeard() <= 2);
    }

    void commandsInAStormRunAtMostOnce() {
        Storm storm(false, 3);
        QVERIFY2(storm.recovers(), storm.state());
        storm.bus().order("1:late=200/2");
        storm.bus().order("1:truncate=4/3");
        int answered = 0;
        constexpr int kCommands = 6;
        for (int i = 0; i < kCommands; ++i) {
            bool done = false;
            storm.live().runCommand(Command::ResetEnergy,
                                    [&](const Result<Done>&) { done = true; });
            QVERIFY(waitFor([&done] { return done; }, 20'000));
            ++answered;
        }
        storm.bus().heal();
        QVERIFY2(storm.recovers(), storm.state());
        QCOMPARE(answered, kCommands);
        QVERIFY(storm.writesHeard() <= kCommands);
        QCOMPARE(static_cast<int>(storm.meter().snapshot().image.word({147}).value_or(0)),
                 storm.writesHeard());
    }

    void aThousandReconnectsLeaveNothingBehind() {
        Storm storm(false, 0, 1);
        QVERIFY2(storm.recovers(), storm.state());
        const auto reconnect = [&storm] {
            const auto before = storm.channel().counters().connections;
            storm.bus().tcp.stop();
            storm.listenAgain();
            return waitFor([&] { return storm.channel().counters().connections > before; });
        };
        const auto settled = [&storm] {
            const bool recovered = storm.recovers();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return recovered;
        };
        for (int i = 0; i < 100; ++i)
            QVERIFY(reconnect());
        QVERIFY2(settled(), storm.state());
        const auto objects = storm.channel().findChildren<QObject*>().size();
        const int descriptors = openDescriptors();
        const std::size_t heap = heapBytes();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(reconnect());
        QVERIFY2(settled(), storm.state());
        QCOMPARE(storm.channel().findChildren<QObject*>().size(), objects);
        QCOMPARE(openDescriptors(), descriptors);
        const auto grown = static_cast<std::int64_t>(heapBytes()) - static_cast<std::int64_t>(heap);
        QVERIFY2(grown < 100'000, std::to_string(grown).c_str());
        qInfo("heap grew by %lld bytes in 1000 reconnects", static_cast<long long>(grown));
    }
};

QTEST_GUILESS_MAIN(LiveStormTest)
#include "live_storm_test.moc"
