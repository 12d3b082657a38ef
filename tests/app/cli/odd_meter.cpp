// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/odd_meter.h"

#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>

namespace s4k::test {

namespace {

constexpr int kHeader = 7;
constexpr int kLongestRunMs = 120'000;

modbus::Bytes bytesOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

/// 480 V with some load; encode() leaves out what the system type does not measure.
Readings load() {
    Readings r;
    for (const QuantityTraits& each : kQuantities)
        r[each.quantity] = each.kind == QuantityKind::PowerFactor ? 0.9
                           : each.kind == QuantityKind::Frequency ? 60
                                                                  : 400;
    return r;
}

} // namespace

OddMeter::OddMeter(SystemType type) : m_readings(load()) {
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(type));
    m_readings[Quantity::PowerRealTotal] = 400 * traits(type).phaseCount;
    image = encode(m_readings, settings, {});
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        QTcpSocket* const socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket] { serve(*socket); });
    });
}

QString OddMeter::address() const {
    return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
}

QByteArray OddMeter::answer(const QByteArray& pdu) {
    if (oddness)
        if (const auto odd = oddness(pdu))
            return *odd;
    const auto outcome = modbus::handlePdu(bytesOf(pdu), {image, settings, identity});
    writes += outcome.changesMeter() ? 1 : 0;
    if (outcome.settings && !forgets) {
        settings = *outcome.settings;
        image = encode(m_readings, settings, {});
    }
    const auto reply = outcome.response.view();
    return {reinterpret_cast<const char*>(reply.data()), static_cast<qsizetype>(reply.size())};
}

// The client sends one request at a time.
void OddMeter::serve(QTcpSocket& socket) {
    const QByteArray frame = socket.readAll();
    const QByteArray pdu = answer(frame.mid(kHeader));
    if (pdu.isEmpty())
        return;
    QByteArray reply = frame.left(4);
    reply.append('\0').append(static_cast<char>(pdu.size() + 1)).append(frame[kHeader - 1]);
    socket.write(reply + pdu);
}

Run OddMeter::run(const QStringList& arguments) {
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(kLongestRunMs, &loop, &QEventLoop::quit);
    process.start(qEnvironmentVariable("S4K_PROGRAM"),
                  arguments + QStringList{QStringLiteral("--tcp"), address()});
    loop.exec();
    Run run;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    process.kill();
    process.waitForFinished();
    return run;
}

} // namespace s4k::test
