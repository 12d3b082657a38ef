// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/measure/readings_json.h"

namespace s4k::cli {

void writeReadings(JsonWriter& json, const Readings& readings) {
    json.beginObject();
    for (const QuantityTraits& traits : kQuantities)
        json.key(traits.symbol).value(readings[traits.quantity]);
    json.endObject();
}

void writeRegisters(JsonWriter& json, const RegisterImage& image) {
    json.beginObject();
    for (const RegisterBlock& block : kRegisterBlocks)
        for (std::uint16_t i = 0; i < block.count; ++i) {
            const auto number = static_cast<std::uint16_t>(block.first + i);
            json.key(std::to_string(number)).value(image.word({number}).value_or(0));
        }
    json.endObject();
}

void writeMeasurement(JsonWriter& json, const Readings& readings, const RegisterImage& image,
                      bool registers) {
    json.key("readings");
    writeReadings(json, readings);
    json.key("alerts").value(image.alerts());
    if (!registers)
        return;
    json.key("registers");
    writeRegisters(json, image);
}

} // namespace s4k::cli
