// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_options.h"

#include <functional>
#include <string>

namespace s4k::cli {

/// A live meter for one command of the program. Each call blocks until it is done. Its errors mean
/// link trouble, exit code 3.
class LiveLink {
public:
    explicit LiveLink(const LiveOptions& options);

    /// Connects and reads the device identification.
    [[nodiscard]] Result<Done> identify();
    /// Connects, identifies the device and reads all registers. Registers of a device that is no
    /// meter of the Series 4000 are not read.
    [[nodiscard]] Result<Done> connect();
    /// Ends the polling; the request in progress still completes.
    void pause() { m_meter.stop(); }
    /// Sends a request and returns the answer that fits it. Exception answers are no errors. Call
    /// identify() or connect() first.
    [[nodiscard]] link::BusAnswer ask(const modbus::PduBytes& pdu);
    /// Reads the present settings from the meter.
    [[nodiscard]] Result<Settings> readSettings();

    [[nodiscard]] link::ModbusMeter& meter() { return m_meter; }
    /// Refuses a device that is no meter of the Series 4000, or not identified yet. The message is
    /// for users.
    [[nodiscard]] Result<Done> isOfFamily() const;
    /// `unit 17 on 127.0.0.1:1502`.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] const LiveOptions& options() const { return m_options; }

private:
    LiveOptions m_options;
    link::ModbusChannel m_channel;
    link::ModbusMeter m_meter;

    /// Polls until a round has ended or `isEnough` returns true. Returns whether a complete round
    /// was read.
    [[nodiscard]] bool poll(const std::function<bool()>& isEnough);
    [[nodiscard]] Error trouble() const;
};

} // namespace s4k::cli
