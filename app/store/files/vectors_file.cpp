// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/vectors_file.h"

#include "app/base/text.h"
#include "app/store/files/json_reader.h"

#include <QJsonArray>

#include <array>
#include <set>

namespace s4k::store {

namespace {

using app::toQt;

constexpr std::string_view kSchema = "s4k-metering-vectors/1";
constexpr qsizetype kMaxCases = 10'000;
constexpr qsizetype kMaxComponents = 4'096; // per channel
constexpr double kMaxRms = 1e7;
constexpr double kMaxHarmonic = 1000;

struct ConfigKey {
    std::string_view name;
    Parameter parameter;
};

// In the order in which a meter accepts them: the PT ratio before the system voltage.
constexpr std::array<ConfigKey, 7> kConfigKeys{{
    {"system_type", Parameter::SystemType},
    {"ct_primary", Parameter::CtPrimary},
    {"ct_secondary_code", Parameter::CtSecondary},
    {"pt_ratio_x100", Parameter::PtRatio},
    {"system_voltage", Parameter::SystemVoltage},
    {"phase_loss_v_pct", Parameter::PhaseLossVoltage},
    {"phase_loss_imb_pct", Parameter::PhaseLossImbalance},
}};

bool isConfigKey(const QString& name) {
    for (const ConfigKey& key : kConfigKeys)
        if (toQt(key.name) == name)
            return true;
    return false;
}

bool isChannel(const QString& name) {
    for (const std::string_view channel : kChannelNames)
        if (toQt(channel) == name)
            return true;
    return false;
}

void refuseUnknown(JsonReader& reader, const QJsonObject& object, bool (*known)(const QString&),
                   TextId remedy) {
    for (const QString& key : object.keys())
        if (!known(key))
            reader.fail("", key, S4K_TEXT("Files", "this name is not known here"), remedy);
}

Settings readConfig(JsonReader& reader, const QJsonObject& config) {
    Settings settings;
    refuseUnknown(
        reader, config, isConfigKey,
        S4K_TEXT("Files",
                 "use system_type, ct_primary, ct_secondary_code, pt_ratio_x100, system_voltage, "
                 "phase_loss_v_pct, phase_loss_imb_pct"));
    for (const ConfigKey& key : kConfigKeys) {
        if (!config.contains(toQt(key.name)))
            continue;
        const std::int32_t value = reader.whole(config, key.name, -100'000, 100'000);
        const auto applied = apply(settings, key.parameter, value);
        if (!applied)
            reader.fail(key.name, config.value(toQt(key.name)), applied.error().cause,
                        applied.error().remedy);
    }
    return settings;
}

Component readComponent(JsonReader& reader, const QJsonObject& object, double fundamentalHz) {
    Component component;
    if (object.contains(toQt("hz")))
        component.hz = reader.number(object, "hz", 0.001, 1e6);
    else
        component.hz = fundamentalHz * reader.number(object, "h", 0.001, kMaxHarmonic);
    component.rms = reader.number(object, "rms", 0, kMaxRms);
    component.phaseDeg = reader.number(object, "phase_deg", -1e6, 1e6, 0.0);
    return component;
}

Gate readGate(JsonReader& reader, const QJsonObject& signal, double fundamentalHz) {
    Gate gate;
    if (!signal.contains(toQt("gate")))
        return gate;
    const QJsonObject object = reader.object(signal.value(toQt("gate")), ".gate");
    gate.hz = fundamentalHz;
    gate.onCycles = reader.whole(object, "on_cycles", 1, 1'000'000);
    gate.offCycles = reader.whole(object, "off_cycles", 0, 1'000'000);
    return gate;
}

ChannelWave readChannel(JsonReader& reader, const QJsonObject& signal, VectorCase& result) {
    ChannelWave wave;
    const QJsonValue list = signal.value(toQt("components"));
    const QJsonArray components = list.toArray();
    if (!list.isUndefined() && !list.isArray())
        reader.fail(".components", list, S4K_TEXT("Files", "it is not a list"),
                    S4K_TEXT("Files", "give a JSON array"));
    if (components.size() > kMaxComponents)
        reader.fail(".components", components, S4K_TEXT("Files", "there are too many"),
                    S4K_TEXT("Files", "use at most 4096"));
    wave.dc = reader.number(signal, "dc", -kMaxRms, kMaxRms, 0.0);
    wave.gate = readGate(reader, signal, result.frequencyHz);
    for (qsizetype i = 0; i < components.size() && reader.ok(); ++i) {
        const std::string step = ".components[" + std::to_string(i) + "].";
        reader.enter(step);
        const Component component =
            readComponent(reader, reader.object(components.at(i), ""), result.frequencyHz);
        if (component.hz > kMaxComponentHz)
            ++result.leftOut;
        else
            wave.components.push_back(component);
        reader.leave(step);
    }
    return wave;
}

void readSignals(JsonReader& reader, const QJsonObject& channels, VectorCase& result) {
    refuseUnknown(reader, channels, isChannel, S4K_TEXT("Files", "use va, vb, vc, ia, ib, ic"));
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        const QJsonValue signal = channels.value(toQt(kChannelNames[c]));
        if (signal.isUndefined())
            continue;
        const std::string step = "signals." + std::string(kChannelNames[c]);
        reader.enter(step);
        result.waveform.channels[c] = readChannel(reader, reader.object(signal, ""), result);
        reader.leave(step);
    }
}

Result<VectorCase> readCase(const QJsonValue& value, std::size_t position, std::string_view name) {
    VectorCase result;
    result.id = value.toObject().value(toQt("id")).toString().left(60).toStdString();
    const Text title = result.id.empty() ? S4K_TEXT("Files", "case number %1").with(position + 1)
                                         : S4K_TEXT("Files", "case %1").with(result.id);
    JsonReader reader(Text::inRow(name, ": ", title, ", "));
    const QJsonObject object = reader.object(value, "");
    if (result.id.empty())
        reader.fail("id", object.value(toQt("id")), S4K_TEXT("Files", "a case needs a name"),
                    S4K_TEXT("Files", "give it an \"id\""));
    result.title = reader.text(object, "title");
    result.frequencyHz = reader.number(object, "f_hz", 1, 1000);
    result.settings = readConfig(reader, reader.object(object.value(toQt("config")), "config"));
    readSignals(reader, reader.object(object.value(toQt("signals")), "signals"), result);
    if (!reader.ok())
        return reader.error();
    if (const auto checked = check(result.waveform); !checked)
        return checked.error();
    return result;
}

Result<QJsonArray> casesOf(const QJsonObject& document, std::string_view name) {
    JsonReader reader(std::string(name) + ": ");
    const QJsonValue schema = document.value(toQt("schema"));
    if (schema.toString() != toQt(kSchema))
        reader.fail("schema", schema, S4K_TEXT("Files", "this is not a vectors file"),
                    S4K_TEXT("Files", "give a file of schema %1").with(kSchema));
    const double rate = reader.number(document, "fs_hz", 1, 1e9, kSampleRate);
    if (rate != kSampleRate)
        reader.fail("fs_hz", document.value(toQt("fs_hz")),
                    S4K_TEXT("Files", "the meter samples at 2520 Hz"),
                    S4K_TEXT("Files", "write the vectors for 2520 Hz"));
    const QJsonValue cases = document.value(toQt("cases"));
    if (!cases.isArray() || cases.toArray().isEmpty())
        reader.fail("cases", cases, S4K_TEXT("Files", "there is no case"),
                    S4K_TEXT("Files", "give a list with at least one"));
    if (cases.toArray().size() > kMaxCases)
        reader.fail("cases", cases, S4K_TEXT("Files", "there are too many"),
                    S4K_TEXT("Files", "use at most 10000"));
    if (!reader.ok())
        return reader.error();
    return cases.toArray();
}

} // namespace

Result<std::vector<VectorCase>> parseVectors(const QByteArray& json, std::string_view name) {
    const auto document = parseJsonObject(json, name);
    if (!document)
        return document.error();
    const auto cases = casesOf(*document, name);
    if (!cases)
        return cases.error();
    std::vector<VectorCase> result;
    std::set<std::string> ids;
    for (const QJsonValue& value : *cases) {
        auto one = readCase(value, result.size(), name);
        if (!one)
            return one.error();
        if (!ids.insert(one->id).second)
            return Error{Text::inRow(name, ": ", S4K_TEXT("Files", "case id")), one->id,
                         S4K_TEXT("Files", "it is there twice"),
                         S4K_TEXT("Files", "give every case its own id")};
        result.push_back(std::move(one).value());
    }
    return result;
}

Result<std::vector<VectorCase>> loadVectorsFile(const QString& path) {
    const auto bytes = readWholeFile(path, kMaxVectorsBytes);
    if (!bytes)
        return bytes.error();
    return parseVectors(*bytes, path.toStdString());
}

} // namespace s4k::store
