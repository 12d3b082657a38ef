// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/modbus_channel.h"

#include "app/link/client/answer_check.h"
#include "core/modbus/rtu.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace s4k::link {

ModbusChannel::ModbusChannel(BusTarget target, const ChannelOptions& options, QObject* parent)
    : QObject(parent), m_target(std::move(target)), m_options(options) {
    for (QTimer* timer : {&m_connecting, &m_watchdog, &m_reconnect})
        timer->setSingleShot(true);
    m_watchdog.setTimerType(Qt::PreciseTimer);
    connect(&m_reconnect, &QTimer::timeout, this, &ModbusChannel::connectNow);
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        lose({S4K_TEXT("Link", "connection"), targetText(m_target),
              S4K_TEXT("Link", "it is not accepted within %1 ms").with(m_options.connectMs),
              S4K_TEXT("Link", "check address, network and firewall")});
    });
    // The client's time-out should have come before: its stream is stuck, so connect again.
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        beginAnew(noAnswer(S4K_TEXT("Link", "the answer breaks off in the middle")));
    });
}

ModbusChannel::~ModbusChannel() {
    dropClient();
}

void ModbusChannel::open() {
    if (m_open)
        return;
    m_open = true;
    m_pauseMs = 0;
    m_reachable = true;
    connectNow();
}

void ModbusChannel::close() {
    m_open = false;
    m_reconnect.stop();
    lose({S4K_TEXT("Link", "connection"), targetText(m_target), S4K_TEXT("Link", "it is closed"),
          S4K_TEXT("Link", "connect again")});
}

void ModbusChannel::setTarget(const BusTarget& target) {
    const bool wasOpen = m_open;
    close();
    m_target = target;
    if (wasOpen)
        open();
}

void ModbusChannel::connectNow() {
    m_client = makeClient(m_target).release();
    m_client->setParent(this);
    connect(m_client, &QModbusDevice::stateChanged, this, &ModbusChannel::onState);
    connect(m_client, &QModbusDevice::errorOccurred, this, &ModbusChannel::onError);
    m_connecting.start(m_options.connectMs);
    const QPointer<QModbusClient> client = m_client;
    if (!m_client->connectDevice() && client == m_client && client)
        lose(connectionError(m_target, *client));
}

void ModbusChannel::onState(QModbusDevice::State state) {
    if (state == QModbusDevice::UnconnectedState) {
        onError(QModbusDevice::ConnectionError);
        return;
    }
    if (state != QModbusDevice::ConnectedState)
        return;
    m_connecting.stop();
    m_connected = true;
    m_reachable = true;
    m_error.reset();
    ++m_counters.connections;
    tap();
    Q_EMIT connectedChanged();
    pump();
}

void ModbusChannel::tap() {
    const auto* const serial = std::get_if<SerialTarget>(&m_target);
    m_recorder.begin(overTcp() ? modbus::Framing::Tcp : modbus::Framing::Rtu,
                     serial != nullptr ? serial->device.toStdString() : targetText(m_target));
    if (m_client->device() != nullptr)
        m_tap = std::make_unique<SocketTap>(
            *m_client->device(), [this](modbus::Bytes bytes) { m_recorder.heard(bytes); });
    auto* const port = qobject_cast<QSerialPort*>(m_client->device());
    if (port != nullptr && serial != nullptr && serial->echoes)
        m_echo = std::make_unique<EchoStrip>(*port);
}

// A port that disappears reports errors without end. The first one is handled once the client has
// returned to the event loop; the others are ignored.
void ModbusChannel::onError(QModbusDevice::Error error) {
    if (error != QModbusDevice::ConnectionError && error != QModbusDevice::ReadError &&
        error != QModbusDevice::WriteError && error != QModbusDevice::ConfigurationError)
        return;
    disconnect(m_client, nullptr, this, nullptr);
    QMetaObject::invokeMethod(
        this,
        [this, client = QPointer<QModbusClient>(m_client)] {
            if (client && client == m_client)
                lose(connectionError(m_target, *client));
        },
        Qt::QueuedConnection);
}

void ModbusChannel::lose(const Error& error) {
    const bool wasConnected = m_connected;
    dropClient();
    m_error = error;
    m_reachable = m_open && wasConnected;
    if (m_open && !m_reconnect.isActive()) {
        m_reconnect.start(m_pauseMs);
        m_pauseMs = std::clamp(2 * m_pauseMs, m_options.firstPauseMs,
                               std::max(m_options.firstPauseMs, m_options.longestPauseMs));
    }
    if (m_current && m_open && wasConnected)
        tryAgainOr(error);
    else if (m_current)
        giveUp(error);
    if (!wasConnected || !m_open)
        failAll(error);
    if (wasConnected)
        Q_EMIT connectedChanged();
}

// The other end is present and only the stream is stuck, so connect again without a pause.
void ModbusChannel::beginAnew(const Error& error) {
    m_pauseMs = 0;
    lose(error);
}

// The client is deleted later, never inside its own signals; but it must close a serial port now,
// before the port is opened again.
void ModbusChannel::dropClient() {
    m_connecting.stop();
    m_watchdog.stop();
    m_connected = false;
    ++m_serial;
    m_tap.reset();
    m_echo.reset();
    m_recorder.over();
    if (m_client == nullptr)
        return;
    QModbusClient* const client = std::exchange(m_client, nullptr);
    disconnect(client, nullptr, this, nullptr);
    client->disconnectDevice();
    client->deleteLater();
}

void ModbusChannel::send(const BusRequest& request, QObject* context, Reply reply) {
    PendingRequest pending{request, context, std::move(reply)};
    const bool hopeless = !m_open || !m_reachable;
    if (!hopeless && m_queue.push(pending)) {
        QMetaObject::invokeMethod(this, &ModbusChannel::pump, Qt::QueuedConnection);
        return;
    }
    const Error closed{S4K_TEXT("Link", "connection"), targetText(m_target),
                       S4K_TEXT("Link", "it is closed"), S4K_TEXT("Link", "connect first")};
    const Error full{unitText(request.unit, m_target), requestText(request.pdu.view()),
                     S4K_TEXT("Link", "too many requests wait already"),
                     S4K_TEXT("Link", "wait for their answers")};
    const Error error = hopeless ? m_error.value_or(closed) : full;
    QMetaObject::invokeMethod(
        this, [pending = std::move(pending), error] { pending.answer(error); },
        Qt::QueuedConnection);
}

void ModbusChannel::pump() {
    if (!m_connected || m_current)
        return;
    m_current = m_queue.take();
    if (m_current)
        start();
}

void ModbusChannel::start() {
    const modbus::Bytes pdu = m_current->request.pdu.view();
    const int waitMs = m_options.timeoutMs + wireTimeMs(m_target, pdu);
    ++m_current->attempts;
    ++m_counters.requests;
    ++m_serial;
    if (m_tap)
        m_tap->expect();
    m_client->setTimeout(std::max(waitMs, 10)); // QtSerialBus ignores shorter times
    m_watchdog.start(waitMs + waitMs / 4 + 250);
    QModbusReply* const reply = m_client->sendRawRequest(rawRequest(pdu), m_current->request.unit);
    if (reply == nullptr) {
        lose(connectionError(m_target, *m_client));
        return;
    }
    m_recorder.asked(m_current->request.unit, pdu);
    if (m_echo)
        m_echo->expect(modbus::encodeRtu(m_current->request.unit, pdu).view());
    // Queued: the tap has read by then, and a second finished() of the same reply finds another
    // m_serial.
    connect(
        reply, &QModbusReply::finished, this,
        [this, serial = m_serial, held = QPointer<QModbusReply>(reply)] {
            finished(serial, held.data());
        },
        Qt::QueuedConnection);
    if (reply->isFinished())
        Q_EMIT reply->finished();
}

void ModbusChannel::finished(std::uint64_t serial, QModbusReply* reply) {
    if (serial != m_serial || !m_current || reply == nullptr)
        return;
    ++m_serial;
    m_watchdog.stop();
    m_recorder.over();
    reply->deleteLater();
    judge(*reply);
}

void ModbusChannel::judge(const QModbusReply& reply) {
    const BusRequest& request = m_current->request;
    if (const auto pdu = answerIn(reply)) {
        // On a serial line QtSerialBus checks the unit id.
        const auto sender =
            m_tap && overTcp() ? m_tap->unit().value_or(request.unit) : request.unit;
        const Text fault = answerFault(request, *pdu, sender);
        if (fault.empty())
            settle(*pdu);
        else
            tryAgainOr(noAnswer(fault));
        return;
    }
    if (reply.error() == QModbusDevice::ReplyAbortedError) {
        lose(noAnswer(S4K_TEXT("Link", "the connection was closed before the answer")));
        return;
    }
    const bool heard = m_tap && m_tap->heard();
    const Error error = noAnswer(silenceCause(reply, heard, m_options.timeoutMs));
    // Bytes were received that are no answer. Over TCP the start of the next frame is unknown; on a
    // serial line a silence ends the frame.
    if (heard && overTcp())
        beginAnew(error);
    else
        tryAgainOr(error);
}

Error ModbusChannel::noAnswer(const Text& cause) const {
    if (!m_current)
        return {S4K_TEXT("Link", "connection"), targetText(m_target), cause,
                silenceRemedy(m_target)};
    const int attempts = m_current->attempts;
    return {unitText(m_current->request.unit, m_target), requestText(m_current->request.pdu.view()),
            attempts > 1 ? S4K_TEXT("Link", "%1, tried %2 times").with(cause, attempts) : cause,
            silenceRemedy(m_target)};
}

void ModbusChannel::tryAgainOr(const Error& error) {
    if (m_current->request.onlyOnce || m_current->attempts > m_options.retries) {
        giveUp(error);
        return;
    }
    m_queue.putBack(std::move(*std::exchange(m_current, std::nullopt)));
    pump();
}

void ModbusChannel::giveUp(const Error& error) {
    ++m_counters.failures;
    const PendingRequest given = std::move(*std::exchange(m_current, std::nullopt));
    given.answer(error);
    pump();
}

void ModbusChannel::settle(const BusAnswer& answer) {
    ++m_counters.answers;
    m_pauseMs = 0;
    const PendingRequest settled = std::move(*std::exchange(m_current, std::nullopt));
    settled.answer(answer);
    pump();
}

void ModbusChannel::failAll(const Error& error) {
    for (const PendingRequest& each : m_queue.takeAll()) {
        ++m_counters.failures;
        each.answer(error);
    }
}

} // namespace s4k::link
