// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"
#include "ui/widgets/colours.h"

#include <QString>

namespace s4k::ui {

/// Local time of `timeUs` (µs since 1970 UTC): `14:03:27.512`.
[[nodiscard]] QString timeText(std::int64_t timeUs);

/// The client or line at the other end, as the log has it.
[[nodiscard]] QString peerText(const modbus::TrafficFrame& frame);

/// The bytes of a frame in hexadecimal as rich text. Colours distinguish its parts, and a legend
/// below names them.
[[nodiscard]] QString bytesHtml(const modbus::TrafficFrame& frame, const Colours& colours);

} // namespace s4k::ui
