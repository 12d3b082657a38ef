// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_writer.h"
#include "core/registers/image.h"
#include "core/units/readings.h"

namespace s4k::cli {

/// Writes `{"energy_real_total":...,...}` in the order of the quantity table, null for values that
/// are not valid.
void writeReadings(JsonWriter& json, const Readings& readings);

/// Writes `{"1":0,...}`: the raw words of all three blocks by register number.
void writeRegisters(JsonWriter& json, const RegisterImage& image);

/// Adds `"readings":{...},"alerts":N` and, if `registers`, `"registers":{...}` to the open object.
/// Common to `s4k measure` and `s4k poll`.
void writeMeasurement(JsonWriter& json, const Readings& readings, const RegisterImage& image,
                      bool registers);

} // namespace s4k::cli
