// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_link.h"
#include "core/base/json_writer.h"
#include "core/registers/profile.h"

#include <string>
#include <vector>

namespace s4k::cli {

using Differences = std::vector<Difference>;

/// `CT primary current (register 131): 100 A -> 200 A`.
[[nodiscard]] std::string differenceText(const Difference& difference);
/// One difference per line; `no difference` if there is none.
[[nodiscard]] std::string differencesText(const Differences& differences);

/// Begins an object with the members `unit`, `target` and `device`.
void beginMeter(JsonWriter& json, LiveLink& link);
/// Writes an array of objects with the members parameter, register, present, wanted.
void writeDifferences(JsonWriter& json, const Differences& differences);

} // namespace s4k::cli
