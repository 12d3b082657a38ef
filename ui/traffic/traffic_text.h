// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"
#include "ui/widgets/colours.h"

#include <QString>

namespace s4k::ui {

/// Wall time of a frame in local time: `14:03:27.512`.
[[nodiscard]] QString timeText(std::int64_t timeUs);

[[nodiscard]] QString peerText(const modbus::TrafficFrame& frame);

/// The bytes of a frame in hexadecimal digits as rich text, its parts told apart by colour and
/// named in a legend below.
[[nodiscard]] QString bytesHtml(const modbus::TrafficFrame& frame, const Colours& colours);

} // namespace s4k::ui
