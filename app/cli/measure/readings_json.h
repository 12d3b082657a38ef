// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_writer.h"
#include "core/registers/image.h"
#include "core/units/readings.h"

namespace s4k::cli {

/// `{"energy_real_total":...,...}` in the order of the quantity table, null where not valid.
void writeReadings(JsonWriter& json, const Readings& readings);

/// `{"1":0,...}`: the raw words of all three blocks by register number.
void writeRegisters(JsonWriter& json, const RegisterImage& image);

/// Adds `"readings":{...},"alerts":N` and, if asked for, `"registers":{...}` to the open object:
/// what `s4k measure` and `s4k poll` have in common.
void writeMeasurement(JsonWriter& json, const Readings& readings, const RegisterImage& image,
                      bool registers);

} // namespace s4k::cli
