// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_request_parser.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace s4k::ui {

/// Address of a live meter and how it is polled, as chosen by the user.
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
    int registerBase = 1; ///< number of the first register, 0 or 1: with 0 all addresses are one
                          ///< higher
    bool echoes = false;  ///< the serial adapter receives what it sends
    friend bool operator==(const ConnectChoice&, const ConnectChoice&) = default;
};

/// Line settings, `19200 8N1`; `baud` and `parity` as in ConnectChoice.
[[nodiscard]] QString lineText(int baud, int parity);
/// The connection without the unit id: `127.0.0.1:502`, `[::1]:502`, `/dev/ttyUSB0 19200 8N1`.
[[nodiscard]] QString connectPlace(const ConnectChoice& choice);
/// What is wrong with a host name or address, as a sentence; empty: it can be tried.
[[nodiscard]] QString hostProblem(const QString& host);
/// What is wrong with the name of a serial port, as a sentence; empty: it can be tried.
[[nodiscard]] QString deviceProblem(const QString& device);

/// The connection with the unit id: `unit 3 on 127.0.0.1:502`.
[[nodiscard]] QString connectTitle(const ConnectChoice& choice);

/// Result of a connection test.
struct TestView {
    enum class Result : std::uint8_t {
        None,
        Running,
        Passed, ///< a meter of the family answered
        Other,  ///< another device answered
        Failed
    };
    Result result = Result::None;
    QString text;   ///< the device and its readings, or the reason of the failure
    QString remedy; ///< what to do after a failure
};

/// A scan requested by the user.
struct ScanChoice {
    ConnectChoice at;       ///< host and port, or serial device; other settings as for a connection
    modbus::UnitSet units;  ///< 1-247
    std::vector<int> bauds; ///< values of Parameter::BaudRate; ignored over TCP
    std::vector<int> parities; ///< values of Parameter::Parity; ignored over TCP
    int timeoutMs = 300;       ///< for each unit id
};

/// A device found by a scan.
struct FoundView {
    ConnectChoice choice;   ///< settings that connect to it
    QString name;           ///< name that the device reports
    QString detail;         ///< `3L-1n  100 A`; empty: unknown
    bool ofFamily = false;  ///< its register map is that of this family
    bool connected = false; ///< already connected in this window
    friend bool operator==(const FoundView&, const FoundView&) = default;
};

/// Progress and results of a scan.
struct ScanView {
    bool running = false;
    int done = 0;                   ///< unit ids tried, on every line, out of `all`
    int all = 0;                    ///< 0 before the first scan
    QString now;                    ///< unit id being tried, `unit 17 on /dev/ttyUSB0 19200 8N1`
    std::optional<int> secondsLeft; ///< nullopt: not known
    std::vector<FoundView> found;
    QString problem; ///< why the scan ended early, in words; empty: it did not
    QString remedy;
};

/// All data that the Connect panel shows except the content of its form.
struct ConnectState {
    QStringList devices;                ///< serial ports of this machine
    std::vector<ConnectChoice> recents; ///< the newest first
    TestView test;
    ScanView scan;
};

} // namespace s4k::ui
