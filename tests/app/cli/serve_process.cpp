// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/serve_process.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <utility>

namespace s4k::test {

namespace {

constexpr int kStartMs = 30'000;

void appendWord(QByteArray& bytes, int word) {
    bytes.append(static_cast<char>(word >> 8));
    bytes.append(static_cast<char>(word & 0xFF));
}

int wordAt(const QByteArray& bytes, qsizetype at) {
    return (static_cast<std::uint8_t>(bytes[at]) << 8) | static_cast<std::uint8_t>(bytes[at + 1]);
}

} // namespace

ServeProcess::ServeProcess(const QStringList& words) {
    m_process.start(qEnvironmentVariable("S4K_PROGRAM"),
                    QStringList{QStringLiteral("serve"), QStringLiteral("--tcp"),
                                QStringLiteral("127.0.0.1:0")} +
                        words);
    static const QRegularExpression kListening(
        QStringLiteral("listening on tcp 127\\.0\\.0\\.1:(\\d+)"));
    QElapsedTimer timer;
    for (timer.start(); m_port == 0 && timer.elapsed() < kStartMs;) {
        m_process.waitForReadyRead(20);
        collect();
        const auto match = kListening.match(QString::fromUtf8(m_out + m_err));
        if (match.hasMatch())
            m_port = match.captured(1).toUShort();
        else if (m_process.state() == QProcess::NotRunning)
            break;
    }
    if (m_port == 0)
        qFatal("it does not listen: %s", m_err.constData());
}

ServeProcess::~ServeProcess() {
    kill();
}

void ServeProcess::collect() {
    m_out += m_process.readAllStandardOutput();
    m_err += m_process.readAllStandardError();
}

int ServeProcess::stop() {
    m_process.terminate();
    const bool ended = m_process.waitForFinished(kStartMs);
    collect();
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServeProcess::kill() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kStartMs);
}

RawClient::RawClient(std::uint16_t port) {
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!m_socket.waitForConnected(kStartMs))
        qFatal("it does not take a connection");
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void RawClient::send(const QByteArray& bytes) {
    m_socket.write(bytes);
    m_socket.flush();
}

QByteArray RawClient::take(int ms) {
    QByteArray bytes = m_socket.readAll();
    while (m_socket.waitForReadyRead(ms))
        bytes += m_socket.readAll();
    return bytes;
}

QByteArray RawClient::ask(std::uint8_t unit, const QByteArray& pdu, int ms) {
    constexpr qsizetype kHeader = 6;
    QByteArray frame;
    appendWord(frame, ++m_transaction);
    appendWord(frame, 0);
    appendWord(frame, static_cast<int>(pdu.size() + 1));
    frame.append(static_cast<char>(unit));
    send(frame + pdu);
    QByteArray reply;
    while (reply.size() < kHeader || reply.size() < kHeader + wordAt(reply, 4)) {
        if (!m_socket.waitForReadyRead(ms))
            return {};
        reply += m_socket.readAll();
    }
    return reply;
}

std::optional<int> RawClient::read(std::uint8_t unit, int number) {
    const QByteArray reply = pdu(unit, wordPdu(3, number, 1));
    return reply.size() == 4 && reply[0] == 3 ? std::optional(wordAt(reply, 2)) : std::nullopt;
}

bool RawClient::write(std::uint8_t unit, int number, int value) {
    return pdu(unit, wordPdu(6, number, value)) == wordPdu(6, number, value);
}

QByteArray wordPdu(int function, int number, int word) {
    QByteArray pdu(1, static_cast<char>(function));
    appendWord(pdu, number - 1);
    appendWord(pdu, word);
    return pdu;
}

} // namespace s4k::test
