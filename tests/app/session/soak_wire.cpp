// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/soak_wire.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace s4k::soak {

namespace {

constexpr qsizetype kHeader = 6; // bytes up to and including the length field
constexpr int kPatienceMs = 10'000;

int byteAt(const QByteArray& bytes, qsizetype at) {
    return static_cast<unsigned char>(bytes[at]);
}

int wordAt(const QByteArray& bytes, qsizetype at) {
    return 256 * byteAt(bytes, at) + byteAt(bytes, at + 1);
}

void pushWord(QByteArray& bytes, int word) {
    bytes.append(static_cast<char>(word / 256));
    bytes.append(static_cast<char>(word % 256));
}

QByteArray aduOf(const WireQuestion& question, int transaction) {
    constexpr int kLength = 6;
    QByteArray adu;
    pushWord(adu, transaction);
    pushWord(adu, 0);
    pushWord(adu, kLength);
    adu.append(static_cast<char>(question.unit));
    adu.append(static_cast<char>(question.function));
    pushWord(adu, question.number - 1);
    pushWord(adu, question.count);
    return adu;
}

std::size_t wholeFrames(const QByteArray& bytes) {
    std::size_t frames = 0;
    for (qsizetype at = 0; at + kHeader <= bytes.size();) {
        at += kHeader + wordAt(bytes, at + 4);
        frames += at <= bytes.size() ? 1U : 0U;
    }
    return frames;
}

/// The data words of an answer: after the byte count of a read, from the address on of a write.
WireAnswer wordsOf(const QByteArray& adu, const WireQuestion& question, int transaction) {
    WireAnswer words;
    if (wordAt(adu, 0) != transaction || byteAt(adu, 6) != question.unit ||
        byteAt(adu, 7) != question.function)
        return words;
    for (qsizetype at = question.function == 0x03 ? 9 : 8; at + 1 < adu.size(); at += 2)
        words.push_back(static_cast<std::uint16_t>(wordAt(adu, at)));
    return words;
}

} // namespace

Wire::Wire(session::Fleet& fleet) : m_server(m_bus, m_log) {
    for (std::size_t i = 0; i < fleet.size(); ++i)
        m_bus.add(fleet.at(i).meter());
    if (!m_server.start({QHostAddress(QHostAddress::LocalHost), 0}))
        qFatal("no port");
    m_client.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.port());
    if (!m_client.waitForConnected())
        qFatal("no connection");
}

QByteArray Wire::hear(std::size_t answers) {
    QByteArray heard;
    QElapsedTimer waited;
    waited.start();
    while (wholeFrames(heard) < answers && waited.elapsed() < kPatienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
        heard += m_client.readAll();
    }
    return heard;
}

std::vector<WireAnswer> Wire::ask(const std::vector<WireQuestion>& questions) {
    QByteArray sent;
    for (std::size_t i = 0; i < questions.size(); ++i)
        sent += aduOf(questions[i], static_cast<int>(i));
    m_client.write(sent);
    QByteArray heard = hear(questions.size());
    std::vector<WireAnswer> answers;
    for (std::size_t i = 0; i < questions.size() && wholeFrames(heard) > 0; ++i) {
        const qsizetype size = kHeader + wordAt(heard, 4);
        answers.push_back(wordsOf(heard.first(size), questions[i], static_cast<int>(i)));
        heard.remove(0, size);
    }
    answers.resize(questions.size());
    return answers;
}

} // namespace s4k::soak
