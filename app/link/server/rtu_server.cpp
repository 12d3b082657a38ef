// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/rtu_server.h"

#include "app/link/serial_line.h"

#include <algorithm>

namespace s4k::link {

using namespace modbus;

namespace {

constexpr int kReopenMs = 1000;
constexpr int kLongestReopenMs = 10'000;
constexpr int kPatienceMs = 40; // twice the delay known of adapters, for a busy computer

} // namespace

RtuServer::RtuServer(UnitBus& bus, TrafficLog& log, QObject* parent)
    : QObject(parent), m_exchange(bus, log), m_parser(bus.units()) {
    m_silence.setSingleShot(true);
    m_silence.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
    m_patience.setTimerType(Qt::PreciseTimer);
    m_patience.setInterval(kPatienceMs);
    m_reopen.setSingleShot(true);
    m_clock.start();
    connect(&m_silence, &QTimer::timeout, this, &RtuServer::hearSilence);
    connect(&m_patience, &QTimer::timeout, this, &RtuServer::giveUp);
    connect(&m_reopen, &QTimer::timeout, this, &RtuServer::tryAgain);
    connect(&m_port, &QSerialPort::readyRead, this, &RtuServer::read);
    connect(&m_port, &QSerialPort::errorOccurred, this, &RtuServer::onError);
    connect(&bus, &UnitBus::unitsChanged, this,
            [this] { m_parser.setUnits(m_exchange.bus().units()); });
    connect(&bus, &UnitBus::lineChanged, this, &RtuServer::followLine);
}

RtuServer::~RtuServer() {
    m_port.disconnect(this);
}

Result<Done> RtuServer::start(const QString& device, const LineSettings& fallback) {
    stop();
    m_line = m_exchange.bus().commonLine().value_or(fallback);
    if (auto opened = openLine(m_port, device, m_line); !opened)
        return opened;
    m_started = true;
    m_device = device;
    m_peer = PeerName(device.toStdString());
    m_lastError = {};
    m_silence.setInterval(silenceMs(m_line));
    Q_EMIT changed();
    return Done{};
}

void RtuServer::stop() {
    m_reopen.stop();
    m_silence.stop();
    giveUp();
    m_guard.forget();
    if (!m_started)
        return;
    m_started = false;
    m_port.close();
    Q_EMIT changed();
}

ServerCounters RtuServer::counters() const {
    ServerCounters counters = m_exchange.counters();
    counters.unheard += m_parser.counters().foreignFrames;
    counters.noise += m_parser.counters().droppedBytes;
    return counters;
}

void RtuServer::read() {
    const QByteArray heard = m_port.readAll();
    const Bytes bytes(reinterpret_cast<const std::uint8_t*>(heard.constData()),
                      static_cast<std::size_t>(heard.size()));
    m_parser.feed(bytes);
    m_patience.stop();
    m_silence.start();
}

void RtuServer::hearSilence() {
    m_guard.heard(m_parser.burst());
    if (!m_parser.silence([this](const RtuFrame& frame) { serve(frame); }))
        m_patience.start();
}

void RtuServer::giveUp() {
    m_patience.stop();
    m_parser.giveUp();
}

void RtuServer::serve(const RtuFrame& frame) {
    const RtuBytes adu = encodeRtu(frame.unit, frame.pdu);
    if (m_guard.isEcho(adu.view(), m_clock.elapsed())) {
        m_exchange.countUnheard(1);
        return;
    }
    const WireRequest request{Framing::Rtu, frame.unit, frame.unit, frame.pdu, adu.view(), m_line};
    const auto reply = m_exchange.serve(request, m_peer);
    if (!reply)
        return;
    if (reply->bus.delayMs == 0)
        put(*reply);
    else
        QTimer::singleShot(reply->bus.delayMs, Qt::PreciseTimer, this,
                           [this, late = *reply] { put(late); });
}

void RtuServer::put(const WireReply& reply) {
    if (!m_port.isOpen())
        return;
    RtuBytes adu = encodeRtu(reply.bus.unit, reply.bus.pdu.view());
    if (reply.bus.badCheck)
        adu = spoiledCheck(adu);
    const SpoiledFrame frame = spoiledFrame(adu.view(), reply.bus);
    m_port.write(reinterpret_cast<const char*>(frame.view().data()),
                 static_cast<qint64>(frame.size()));
    m_port.flush();
    m_guard.said(frame.view(), m_clock.elapsed() + echoMs(frame.size()));
    m_exchange.sent(Framing::Rtu, reply, frame.view(), m_peer);
}

// An echo ends after the frame was sent; like every burst it is read after a silence, and it may be
// delivered late.
qint64 RtuServer::echoMs(std::size_t bytes) const {
    return transmitMs(m_line, bytes) + m_silence.interval() + m_patience.interval();
}

void RtuServer::followLine() {
    const auto line = m_exchange.bus().commonLine();
    if (!line || *line == m_line || !m_started)
        return;
    m_line = *line;
    m_silence.setInterval(silenceMs(m_line));
    if (!m_port.isOpen())
        return; // tryAgain opens the port with the new settings
    if (auto changedLine = changeLine(m_port, m_device, m_line); !changedLine)
        fail(changedLine.error());
    Q_EMIT changed();
}

void RtuServer::onError(QSerialPort::SerialPortError error) {
    // A pseudo-terminal has no modem lines; that is not an error.
    if (error == QSerialPort::NoError || error == QSerialPort::UnsupportedOperationError ||
        !m_started || !m_port.isOpen())
        return;
    // A port that disappears reports errors without end: close it before the next one, but not
    // within the signal.
    QMetaObject::invokeMethod(this, &RtuServer::lose, Qt::QueuedConnection);
}

void RtuServer::lose() {
    if (!m_started || !m_port.isOpen())
        return;
    fail({S4K_TEXT("Link", "serial port"), m_device.toStdString(),
          S4K_TEXT("Link", "it was removed"),
          S4K_TEXT("Link", "plug the adapter in again; it is opened again automatically")});
    m_port.close();
    m_silence.stop();
    giveUp();
    m_guard.forget();
    m_reopen.start(kReopenMs);
    Q_EMIT changed();
}

void RtuServer::tryAgain() {
    if (!m_started || m_port.isOpen())
        return;
    if (auto opened = openLine(m_port, m_device, m_line)) {
        m_lastError = {};
        Q_EMIT changed();
        return;
    }
    m_reopen.start(std::min(2 * m_reopen.interval(), kLongestReopenMs));
}

void RtuServer::fail(const Error& error) {
    m_lastError = error.text();
}

} // namespace s4k::link
