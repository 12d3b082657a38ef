// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_options.h"

#include <functional>
#include <string>

namespace s4k::cli {

/// A live meter for one command. Every call blocks until it is done; its errors are link trouble.
class LiveLink {
public:
    explicit LiveLink(const LiveOptions& options);

    /// Connects and reads the device identification.
    [[nodiscard]] Result<Done> identify();
    /// Connects, identifies the device and reads all registers; of another make only the
    /// identification.
    [[nodiscard]] Result<Done> connect();
    /// Ends the polling; the request in progress still completes.
    void pause() { m_meter.stop(); }
    /// Sends a request and returns the answer that fits it. Exception answers are no errors.
    [[nodiscard]] link::BusAnswer ask(const modbus::PduBytes& pdu);
    /// Reads the present settings from the meter.
    [[nodiscard]] Result<Settings> readSettings();

    [[nodiscard]] link::ModbusMeter& meter() { return m_meter; }
    /// Refuses a device that is no meter of the Series 4000; the message is for users.
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
