// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/live/live_buses.h"
#include "ui/connect/connect_state.h"

/// What a person chooses, a command line says and the settings keep of a live meter.
namespace s4k::app {

/// Reads `tcp:HOST:PORT/UNIT` (port 502 and unit 1 when left out) or `rtu:DEVICE:19200:8N1/UNIT`
/// (19200, 8N1 and unit 1 when left out). The error names the part, what is wrong and what is
/// taken.
[[nodiscard]] Result<ui::ConnectChoice> parseConnect(const QString& text);
/// The same in the other direction, whole.
[[nodiscard]] QString connectText(const ui::ConnectChoice& choice);

/// Every number within its range; the host is not looked at.
[[nodiscard]] Result<Done> checkNumbers(const ui::ConnectChoice& choice);

/// What is done for `choice`; refused where a number is out of its range or the host is no address.
/// Host names have been looked up before.
[[nodiscard]] Result<LiveOrder> liveOrder(const ui::ConnectChoice& choice);

/// The choice that leads to `unit` on `target`; the rest as in `like`.
[[nodiscard]] ui::ConnectChoice choiceFor(const link::BusTarget& target, std::uint8_t unit,
                                          const ui::ConnectChoice& like = {});

} // namespace s4k::app
