// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/live/live_buses.h"
#include "ui/connect/connect_state.h"

/// Conversions between the connection text of the command line and the settings, the choice in the
/// Connect panel and the order for LiveBuses.
namespace s4k::app {

/// Reads `tcp:HOST:PORT/UNIT` (port 502 and unit 1 when left out) or `rtu:DEVICE:19200:8N1/UNIT`
/// (19200, 8N1 and unit 1 when left out). The error names the part, the mistake and the accepted
/// forms.
[[nodiscard]] Result<ui::ConnectChoice> parseConnect(const QString& text);
/// The text of `choice` with all parts written out.
[[nodiscard]] QString connectText(const ui::ConnectChoice& choice);

/// Checks the range of every number, baud rate and parity included; does not check host and serial
/// port.
[[nodiscard]] Result<Done> checkNumbers(const ui::ConnectChoice& choice);

/// The order for `choice`. Refused when a number is out of its range, the serial port is empty, or
/// the host is not an address (look up host names first).
[[nodiscard]] Result<LiveOrder> liveOrder(const ui::ConnectChoice& choice);

/// The choice for `unit` on `target`; its other settings are copied from `like`.
[[nodiscard]] ui::ConnectChoice choiceFor(const link::BusTarget& target, std::uint8_t unit,
                                          const ui::ConnectChoice& like = {});

} // namespace s4k::app
