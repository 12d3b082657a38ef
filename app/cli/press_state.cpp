// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/press_state.h"

#include "app/cli/json_writer.h"
#include "app/cli/text.h"
#include "app/store/json_reader.h"
#include "core/panel/menu.h"

#include <QFileInfo>

#include <algorithm>

namespace s4k::cli {

namespace {

using store::JsonReader;

constexpr std::string_view kFormat = "s4k-press-state/1";
constexpr qint64 kMaxBytes = qint64{1024} * 1024;
constexpr double kMaxEnergy = 1e18;
constexpr std::int32_t kMaxCounter = 0x7FFF;
constexpr double kMaxCount = 4294967295.0;

template <typename Values>
void writeNumbers(JsonWriter& json, std::string_view key, const Values& values) {
    json.key(key).beginArray();
    for (const auto value : values)
        json.value(value);
    json.endArray();
}

void writeMemory(JsonWriter& json, const MeterMemory& memory) {
    json.key("memory").beginObject();
    json.key("real_wh").value(memory.energies.realTotal);
    json.key("reactive_varh").value(memory.energies.reactiveTotal);
    json.key("apparent_vah").value(memory.energies.apparentTotal);
    writeNumbers(json, "phase_wh", memory.energies.realPhase);
    writeNumbers(json, "max_demand", memory.maximumDemand);
    writeNumbers(json, "pulse_counts", memory.pulses.counts);
    writeNumbers(json, "pulse_carried", memory.pulses.carried);
    json.key("pulse_overrun").value(memory.pulses.overrun ? 1 : 0);
    json.key("energy_resets").value(memory.energyResetCount);
    json.key("power_ups").value(memory.powerUpCount);
    json.key("output_config").value(memory.outputConfig);
    json.endObject();
}

MeterMemory readMemory(JsonReader& reader, const QJsonObject& object) {
    MeterMemory memory;
    memory.energies.realTotal = reader.number(object, "real_wh", 0, kMaxEnergy);
    memory.energies.reactiveTotal = reader.number(object, "reactive_varh", 0, kMaxEnergy);
    memory.energies.apparentTotal = reader.number(object, "apparent_vah", 0, kMaxEnergy);
    reader.numbers(object, "phase_wh", 0, kMaxEnergy, memory.energies.realPhase);
    reader.numbers(object, "max_demand", 0, kMaxEnergy, memory.maximumDemand);
    reader.numbers(object, "pulse_counts", 0, kMaxCount, memory.pulses.counts);
    reader.numbers(object, "pulse_carried", 0, kMaxEnergy, memory.pulses.carried);
    memory.pulses.overrun = reader.whole(object, "pulse_overrun", 0, 1) == 1;
    const auto counter = [&](std::string_view key) {
        return static_cast<std::uint16_t>(reader.whole(object, key, 0, kMaxCounter));
    };
    memory.energyResetCount = counter("energy_resets");
    memory.powerUpCount = counter("power_ups");
    memory.outputConfig = counter("output_config");
    return memory;
}

/// By range and list alone: a meter may keep a voltage that a later PT ratio would not let in.
bool mayBeKept(const ParameterRow& row, std::int32_t value) {
    if (!row.choices.empty())
        return std::find(row.choices.begin(), row.choices.end(), value) != row.choices.end();
    return value == row.min || value >= row.gapEnd;
}

Settings readSettings(JsonReader& reader, const QJsonObject& object) {
    Settings settings;
    for (const ParameterRow& row : kParameterTable) {
        const std::int32_t value = reader.whole(object, row.name, row.min, row.max);
        if (!mayBeKept(row, value))
            reader.fail(row.name, value, "the parameter does not take it",
                        "see s4k dump parameters");
        settings.set(row.parameter, value);
    }
    return settings;
}

void writePanel(JsonWriter& json, const panel::State& state) {
    json.key("panel").beginObject().key("screen").value(panel::row(state.screen).id);
    json.key("cursor").value(state.cursor);
    writeNumbers(json, "digits", state.digits);
    json.key("choice").value(state.choice).key("pending").value(state.pending.used);
    writeNumbers(json, "pending_values", state.pending.values);
    json.endObject();
}

/// How many entries the list on a screen has, at least one.
std::int32_t choiceCount(const panel::MenuRow& row) {
    const std::size_t noOrYes = row.kind == panel::RowKind::ResetAction ? 2 : 1;
    return static_cast<std::int32_t>(std::max(row.editor.choices.size(), noOrYes));
}

panel::State readPanel(JsonReader& reader, const QJsonObject& object) {
    panel::State state;
    const std::string id = reader.text(object, "screen");
    const auto screen = panel::findScreen(id);
    if (!screen)
        reader.fail("screen", toQt(id), "there is no such screen", "see s4k dump menu");
    state.screen = screen.value_or(0);
    const panel::MenuRow& row = panel::row(state.screen);
    const std::int32_t cells = row.editor.digits > 0 ? row.editor.digits : 5;
    state.cursor = static_cast<std::uint8_t>(reader.whole(object, "cursor", 0, cells - 1));
    reader.numbers(object, "digits", 0, 9, state.digits);
    state.choice =
        static_cast<std::uint8_t>(reader.whole(object, "choice", 0, choiceCount(row) - 1));
    state.pending.used = static_cast<std::uint8_t>(reader.whole(object, "pending", 0, 15));
    reader.numbers(object, "pending_values", -100'000, 100'000, state.pending.values);
    return state;
}

} // namespace

std::string writePressState(const PressState& state) {
    JsonWriter json(2);
    json.beginObject().key("format").value(kFormat).key("settings").beginObject();
    for (const ParameterRow& row : kParameterTable)
        json.key(row.name).value(state.settings[row.parameter]);
    json.endObject();
    writeMemory(json, state.memory);
    writePanel(json, state.panel);
    return json.endObject().text() + "\n";
}

Result<PressState> parsePressState(const QByteArray& json, std::string_view name) {
    const auto document = store::parseJsonObject(json, name);
    if (!document)
        return document.error();
    JsonReader reader(std::string(name) + ": ");
    if (reader.text(*document, "format") != kFormat)
        reader.fail("format", document->value(QStringLiteral("format")),
                    "this is not a state of s4k press",
                    "give a file that s4k press --state wrote, or a new name");
    const auto part = [&](std::string_view key) {
        return reader.object(document->value(toQt(key)), key);
    };
    PressState state;
    state.settings = readSettings(reader, part("settings"));
    state.memory = readMemory(reader, part("memory"));
    state.panel = readPanel(reader, part("panel"));
    if (!reader.ok())
        return reader.error();
    return state;
}

Result<std::optional<PressState>> loadPressState(const QString& path) {
    if (!QFileInfo::exists(path))
        return std::optional<PressState>();
    const auto bytes = store::readWholeFile(path, kMaxBytes);
    if (!bytes)
        return bytes.error();
    auto state = parsePressState(*bytes, path.toStdString());
    if (!state)
        return state.error();
    return std::optional<PressState>(std::move(state).value());
}

} // namespace s4k::cli
