// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_request_parser.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace s4k::ui {

/// Where a live meter is and how it is polled, as a person chooses it.
struct ConnectChoice {
    enum class Kind : std::uint8_t {
        Tcp,
        Serial
    };
    static constexpr int kDefaultPort = 502;

    Kind kind = Kind::Tcp;
    QString host = QStringLiteral("127.0.0.1"); ///< name or address
    int port = kDefaultPort;                    ///< 1-65535
    QString device;                             ///< serial port
    int baud = 19200;                           ///< value of Parameter::BaudRate
    int parity = 0;                             ///< value of Parameter::Parity: none, even, odd
    int unit = 1;                               ///< 1-247
    int periodMs = 1000;                        ///< 50-3600000
    int timeoutMs = 1000;                       ///< 10-60000
    int retries = 1;                            ///< 0-10
    int registerBase = 1;                       ///< what the first register is called, 0 or 1
    bool echoes = false;                        ///< the serial adapter hears what it sends
    friend bool operator==(const ConnectChoice&, const ConnectChoice&) = default;
};

/// `19200 8N1`; both as in ConnectChoice.
[[nodiscard]] QString lineText(int baud, int parity);
/// `127.0.0.1:502`, `[::1]:502`, `/dev/ttyUSB0 19200 8N1`.
[[nodiscard]] QString connectPlace(const ConnectChoice& choice);
/// What is wrong with a host name or address, in words; empty: it can be tried.
[[nodiscard]] QString hostProblem(const QString& host);
/// The same of a serial port.
[[nodiscard]] QString deviceProblem(const QString& device);

/// `unit 3 on 127.0.0.1:502`, `unit 17 on /dev/ttyUSB0 19200 8N1`.
[[nodiscard]] QString connectTitle(const ConnectChoice& choice);

/// What came of trying a connection.
struct TestView {
    enum class Result : std::uint8_t {
        None,
        Running,
        Passed, ///< a meter of the family answered
        Other,  ///< something else answered
        Failed
    };
    Result result = Result::None;
    QString text;   ///< who answered and what it reads, or why nobody did
    QString remedy; ///< of a failure
};

/// A scan that a person asks for.
struct ScanChoice {
    ConnectChoice at;          ///< host and port, or device; the rest as for a connection
    modbus::UnitSet units;     ///< 1-247
    std::vector<int> bauds;    ///< values of Parameter::BaudRate; not looked at over TCP
    std::vector<int> parities; ///< values of Parameter::Parity; not looked at over TCP
    int timeoutMs = 300;       ///< for each unit id
};

/// A device that a scan found.
struct FoundView {
    ConnectChoice choice; ///< connects to it
    QString name;         ///< what it calls itself
    QString detail;       ///< `3L-1n  100 A`; empty: not known
    bool ofFamily = false;
    bool connected = false; ///< in the window already
    friend bool operator==(const FoundView&, const FoundView&) = default;
};

/// How a scan goes.
struct ScanView {
    bool running = false;
    int done = 0; ///< of `all`
    int all = 0;  ///< 0 before the first scan
    QString now;  ///< `unit 17 on /dev/ttyUSB0 19200 8N1`
    std::optional<int> secondsLeft;
    std::vector<FoundView> found;
    QString problem; ///< why it ended early, in words; empty: it did not
    QString remedy;
};

/// Everything the Connect panel shows.
struct ConnectState {
    QStringList devices;                ///< serial ports of this machine
    std::vector<ConnectChoice> recents; ///< the newest first
    TestView test;
    ScanView scan;
};

} // namespace s4k::ui
