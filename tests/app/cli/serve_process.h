// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTcpSocket>

#include <cstdint>
#include <optional>

namespace s4k::test {

/// `s4k serve` on a free port of 127.0.0.1.
class ServeProcess {
public:
    /// Starts it with these words more and waits until it listens; aborts the test when it does
    /// not.
    explicit ServeProcess(const QStringList& words);
    ~ServeProcess();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// Ends it as Ctrl+C does; the exit code, or -1.
    int stop();
    /// Ends it as a power failure does.
    void kill();

    /// All that it printed; whole after `stop`.
    [[nodiscard]] const QByteArray& out() const { return m_out; }
    [[nodiscard]] const QByteArray& err() const { return m_err; }

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
    std::uint16_t m_port = 0;

    void collect();
};

/// A Modbus TCP client of nothing but a socket.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);

    void send(const QByteArray& bytes);
    /// What comes until `ms` have passed without a byte.
    QByteArray take(int ms = 200);
    /// The whole frame that answers this PDU; empty when none comes in time.
    QByteArray ask(std::uint8_t unit, const QByteArray& pdu, int ms = 5000);
    /// The PDU of that frame.
    QByteArray pdu(std::uint8_t unit, const QByteArray& pdu) { return ask(unit, pdu).mid(7); }
    /// A register by its 1-based number, or nothing when it is refused.
    std::optional<int> read(std::uint8_t unit, int number);
    /// Whether the write was confirmed.
    bool write(std::uint8_t unit, int number, int value);
    [[nodiscard]] std::uint16_t transaction() const { return m_transaction; }

private:
    QTcpSocket m_socket;
    std::uint16_t m_transaction = 0;
};

/// Function, address of register `number`, and a word.
QByteArray wordPdu(int function, int number, int word);

} // namespace s4k::test
