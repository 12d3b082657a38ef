// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_options.h"

#include <functional>
#include <string>

namespace s4k::cli {

/// A live meter for the length of a command, in the order in which a command goes on: every call
/// returns when it is done. Each error of its own is link trouble.
class LiveLink {
public:
    explicit LiveLink(const LiveOptions& options);

    /// Connects and asks who it is.
    [[nodiscard]] Result<Done> identify();
    /// The same, and reads it whole; of another make only who it is.
    [[nodiscard]] Result<Done> connect();
    /// Ends the polling; after the next answer no request is under way.
    void pause() { m_meter.stop(); }
    /// An answer that fits the request; exceptions are answers too.
    [[nodiscard]] link::BusAnswer ask(const modbus::PduBytes& pdu);
    /// The settings as they are now.
    [[nodiscard]] Result<Settings> readSettings();

    [[nodiscard]] link::ModbusMeter& meter() { return m_meter; }
    /// Whether it may be read as a meter of the family; said to people when it may not.
    [[nodiscard]] Result<Done> isOfFamily() const;
    /// `unit 17 on 127.0.0.1:1502`.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] const LiveOptions& options() const { return m_options; }

private:
    LiveOptions m_options;
    link::ModbusChannel m_channel;
    link::ModbusMeter m_meter;

    /// Polls until a round has ended or `isEnough`; whether a whole one has.
    [[nodiscard]] bool poll(const std::function<bool()>& isEnough);
    [[nodiscard]] Error trouble() const;
};

} // namespace s4k::cli
