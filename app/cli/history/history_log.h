// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/store/logs/log_shape.h"
#include "core/base/doubt.h"
#include "core/base/json_writer.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace s4k::cli {

/// What --tz, --time, --time-format, --separator, --decimal and --encoding say about a log.
[[nodiscard]] Result<store::LogWish> logWish(const Arguments& arguments);

/// Refuses the first of these options, which a history does not have; nullopt: none is given.
[[nodiscard]] std::optional<Error> logOptionOfHistory(const Arguments& arguments);

/// The zone of times without --tz: `local` for a log whose times have no offset, otherwise `utc`.
[[nodiscard]] std::string usualZone(const Arguments& arguments);

/// Adds `format`, an object that says how a log is written, to the open object.
void writeShape(JsonWriter& json, const store::LogShape& shape);

} // namespace s4k::cli
