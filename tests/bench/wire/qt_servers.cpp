// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/rtu_server.h"
#include "app/link/server/tcp_server.h"
#include "core/port/embedded_meter.h"
#include "core/port/fitting_load.h"
#include "core/signal/sample.h"
#include "tests/bench/wire/servers.h"

#include <QCoreApplication>
#include <QModbusTcpServer>
#include <QTcpServer>

#include <memory>
#include <vector>

namespace s4k::bench {

namespace {

constexpr int kRegisters = 52;

std::uint16_t freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// 63 meters with unit ids 1-63.
struct Bus {
    std::vector<std::unique_ptr<EmbeddedMeter>> meters;
    link::UnitBus units;
    modbus::TrafficLog log;
    Bus() {
        constexpr int kMeters = 63;
        for (int address = 1; address <= kMeters; ++address) {
            Settings settings;
            settings.set(Parameter::Address, address);
            meters.push_back(std::make_unique<EmbeddedMeter>(settings));
            units.add(*meters.back());
        }
    }
};

} // namespace

void serveOwn(const Ready& ready) {
    qputenv("QT_NO_GLIB", "1"); // like s4k
    int argc = 0;
    const QCoreApplication app(argc, nullptr);
    EmbeddedMeter meter;
    meter.setSource(std::make_unique<Synthesis>(waveformOf(steadyLoadFor({}))));
    meter.advance(4 * static_cast<std::size_t>(kSampleRate));
    link::UnitBus bus;
    bus.add(meter);
    modbus::TrafficLog log;
    link::TcpServer server(bus, log);
    if (server.start({QHostAddress(QHostAddress::LocalHost), 0}))
        ready(server.port());
    QCoreApplication::exec();
}

void serveBus(const std::string& device, const Ready& ready) {
    qputenv("QT_NO_GLIB", "1");
    int argc = 0;
    const QCoreApplication app(argc, nullptr);
    Bus bus;
    link::RtuServer server(bus.units, bus.log);
    if (server.start(QString::fromStdString(device)))
        ready(1);
    QCoreApplication::exec();
}

void serveFleet(const Ready& ready) {
    qputenv("QT_NO_GLIB", "1");
    int argc = 0;
    const QCoreApplication app(argc, nullptr);
    Bus bus;
    link::TcpServer server(bus.units, bus.log);
    if (server.start({QHostAddress(QHostAddress::LocalHost), 0}))
        ready(server.port());
    QCoreApplication::exec();
}

void serveStockQt(const Ready& ready) {
    qunsetenv("QT_NO_GLIB"); // default of Qt, also when this program inherits the setting
    int argc = 0;
    const QCoreApplication app(argc, nullptr);
    QModbusTcpServer server;
    QModbusDataUnitMap map;
    map.insert(QModbusDataUnit::HoldingRegisters,
               {QModbusDataUnit::HoldingRegisters, 0, kRegisters});
    server.setMap(map);
    for (quint16 i = 0; i < kRegisters; ++i)
        server.setData(QModbusDataUnit::HoldingRegisters, i, i);
    const std::uint16_t port = freePort();
    server.setConnectionParameter(QModbusDevice::NetworkPortParameter, port);
    server.setConnectionParameter(QModbusDevice::NetworkAddressParameter,
                                  QStringLiteral("127.0.0.1"));
    server.setServerAddress(1);
    if (server.connectDevice())
        ready(port);
    QCoreApplication::exec();
}

} // namespace s4k::bench
