// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/log_clock.h"

#include <QTimeZone>

#include <optional>
#include <string>

namespace s4k::store {

/// The zone of a name: `local`, `utc` or an IANA name; nullopt: there is none.
[[nodiscard]] std::optional<QTimeZone> zoneFrom(const std::string& name);

/// The clock of a zone. It remembers the offset between two changes of the clocks, so that it is
/// fast for times in order.
[[nodiscard]] LocalClock clockOf(const QTimeZone& zone);

} // namespace s4k::store
