// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/poll_printer.h"

#include "app/cli/measure/measure_report.h"
#include "app/cli/measure/readings_json.h"
#include "core/base/csv_writer.h"

#include <cmath>

namespace s4k::cli {

namespace {

/// Rounded to three decimals; ages are measured in milliseconds.
double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

std::string jsonText(const link::ModbusMeter& meter, const PollOptions& options,
                     const std::string& time) {
    const MeterSnapshot& now = meter.snapshot();
    JsonWriter json;
    json.beginObject().key("time").value(time).key("unit").value(int{options.meter.unit});
    json.key("device").value(meter.device() ? meter.device()->name : std::string());
    json.key("state").value(link::linkStateName(meter.linkState()));
    json.key("age").value(rounded(meter.ageSeconds().value_or(0)));
    json.key("rate").value(rounded(meter.pollsPerSecond()));
    writeMeasurement(json, readingsIn(now.image), now.image, options.registers);
    return json.endObject().text() + "\n";
}

std::string csvText(const link::ModbusMeter& meter, const std::string& time) {
    const MeterSnapshot& now = meter.snapshot();
    CsvWriter csv;
    csv.cell(time).number(int{meter.options().unit});
    csv.number(rounded(meter.ageSeconds().value_or(0))).number(rounded(meter.pollsPerSecond()));
    csv.number(now.image.alerts());
    for (const QuantityTraits& traits : kQuantities)
        csv.number(now.image.value(traits.quantity));
    return csv.endRow().take();
}

std::string tableText(const link::ModbusMeter& meter, const std::string& time) {
    const MeterSnapshot& now = meter.snapshot();
    return "unit " + std::to_string(meter.options().unit) + "  " +
           (meter.device() ? meter.device()->name : std::string()) + "  " + time + "\n" +
           readingTable(readingsIn(now.image), now.settings, now.image.alerts()) + "\n";
}

} // namespace

Readings readingsIn(const RegisterImage& image) {
    Readings readings;
    for (const QuantityTraits& traits : kQuantities)
        readings[traits.quantity] = image.value(traits.quantity);
    return readings;
}

std::string pollHeading() {
    CsvWriter csv;
    for (const std::string_view column : {"time", "unit", "age", "rate", "alerts"})
        csv.cell(column);
    for (const QuantityTraits& traits : kQuantities)
        csv.cell(traits.symbol);
    return csv.endRow().take();
}

std::string pollText(const link::ModbusMeter& meter, const PollOptions& options,
                     const std::string& time) {
    switch (options.format) {
    case PollFormat::JsonLines:
        return jsonText(meter, options, time);
    case PollFormat::Csv:
        return csvText(meter, time);
    case PollFormat::Table:
        break;
    }
    return tableText(meter, time);
}

} // namespace s4k::cli
