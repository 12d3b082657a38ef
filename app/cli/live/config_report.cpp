// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/config_report.h"

#include "app/session/write_words.h"

namespace s4k::cli {

std::string differenceText(const Difference& difference) {
    const Parameter p = difference.parameter;
    return session::parameterTitle(p).english() + ": " +
           session::parameterValue(p, difference.present).english() + " -> " +
           session::parameterValue(p, difference.wanted).english();
}

std::string differencesText(const Differences& differences) {
    if (differences.empty())
        return "no difference\n";
    std::string text;
    for (const Difference& each : differences)
        text += differenceText(each) + "\n";
    return text;
}

void beginMeter(JsonWriter& json, LiveLink& link) {
    const auto& device = link.meter().device();
    json.beginObject().key("unit").value(int{link.options().meter.unit});
    json.key("target").value(link::targetText(link.options().target));
    json.key("device").value(device ? device->name : std::string());
}

void writeDifferences(JsonWriter& json, const Differences& differences) {
    json.beginArray();
    for (const Difference& each : differences) {
        const ParameterRow& parameter = row(each.parameter);
        json.beginObject().key("parameter").value(parameter.name);
        json.key("register").value(parameter.reg ? int{parameter.reg->value} : 0);
        json.key("present").value(formatParameter(each.parameter, each.present));
        json.key("wanted").value(formatParameter(each.parameter, each.wanted));
        json.endObject();
    }
    json.endArray();
}

} // namespace s4k::cli
