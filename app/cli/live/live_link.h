// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_options.h"

#include <functional>
#include <string>

namespace s4k::cli {

/// A live meter for one command of the program. Each call blocks until it is done. Errors mean exit
/// code 3, except those of isOfFamily().
class LiveLink {
public:
    explicit LiveLink(const LiveOptions& options);

    /// Connects and reads the device identification; polling runs until pause().
    [[nodiscard]] Result<Done> identify();
    /// Like identify(), then reads all registers. On a device that is no Series 4000 meter it
    /// succeeds without reading them all.
    [[nodiscard]] Result<Done> connect();
    /// Ends the polling; the request in progress still completes.
    void pause() { m_meter.stop(); }
    /// Sends a request and returns its answer, which may be an exception response. Call identify()
    /// or connect() first.
    [[nodiscard]] link::BusAnswer ask(const modbus::PduBytes& pdu);
    /// Reads the settings that have a register; the others have their defaults.
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
