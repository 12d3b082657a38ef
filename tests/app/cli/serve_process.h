// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTcpSocket>

#include <cstdint>
#include <optional>

namespace s4k::test {

/// A process `s4k serve` on a free port of 127.0.0.1.
class ServeProcess {
public:
    /// Starts it with the additional `words` and waits until it listens; aborts the test if it does
    /// not.
    explicit ServeProcess(const QStringList& words);
    ~ServeProcess();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// Ends it like Ctrl+C; returns the exit code, -1: it did not exit normally.
    int stop();
    /// Kills it, like a power failure.
    void kill();

    /// Output so far; complete after stop().
    [[nodiscard]] const QByteArray& out() const { return m_out; }
    [[nodiscard]] const QByteArray& err() const { return m_err; }

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
    std::uint16_t m_port = 0;

    void collect();
};

/// A Modbus TCP client that uses only a socket.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);

    void send(const QByteArray& bytes);
    /// Returns the bytes received until `ms` pass without a byte.
    QByteArray take(int ms = 200);
    /// Returns the complete frame that answers this PDU; empty: none within `ms`.
    QByteArray ask(std::uint8_t unit, const QByteArray& pdu, int ms = 5000);
    /// Returns the PDU of that frame.
    QByteArray pdu(std::uint8_t unit, const QByteArray& pdu) { return ask(unit, pdu).mid(7); }
    /// Value of the register with this 1-based number; nullopt: refused.
    std::optional<int> read(std::uint8_t unit, int number);
    /// Writes a register (function 06); whether the write was confirmed.
    bool write(std::uint8_t unit, int number, int value);
    [[nodiscard]] std::uint16_t transaction() const { return m_transaction; }

private:
    QTcpSocket m_socket;
    std::uint16_t m_transaction = 0;
};

/// PDU of a function code, the address of register `number`, and a word.
QByteArray wordPdu(int function, int number, int word);

} // namespace s4k::test
