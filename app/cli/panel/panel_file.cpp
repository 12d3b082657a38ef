// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/panel_file.h"

#include "app/cli/text.h"
#include "app/store/files/file_io.h"
#include "app/store/files/json_reader.h"
#include "core/base/json_writer.h"
#include "core/panel/menu.h"

#include <QFileInfo>

#include <algorithm>

namespace s4k::cli {

namespace {

using store::JsonReader;

constexpr std::string_view kFormat = "s4k-panel-state/1";
constexpr qint64 kMaxBytes = qint64{64} * 1024;

QString fileIn(const QString& directory) {
    return directory + QStringLiteral("/panel.json");
}

template <typename Values>
void writeNumbers(JsonWriter& json, std::string_view key, const Values& values) {
    json.key(key).beginArray();
    for (const auto value : values)
        json.value(value);
    json.endArray();
}

/// Number of entries of the list on a screen, at least one.
std::int32_t choiceCount(const panel::MenuRow& row) {
    const std::size_t noOrYes = row.kind == panel::RowKind::ResetAction ? 2 : 1;
    return static_cast<std::int32_t>(std::max(row.editor.choices.size(), noOrYes));
}

panel::State readPanel(JsonReader& reader, const QJsonObject& object) {
    panel::State state;
    const std::string id = reader.text(object, "screen");
    const auto screen = panel::findScreen(id);
    if (!screen)
        reader.fail("screen", toQt(id), S4K_TEXT("Options", "there is no such screen"),
                    S4K_TEXT("Options", "see %1").with("s4k dump menu"));
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

std::string textOf(const panel::State& state) {
    JsonWriter json(2);
    json.beginObject().key("format").value(kFormat);
    json.key("screen").value(panel::row(state.screen).id).key("cursor").value(state.cursor);
    writeNumbers(json, "digits", state.digits);
    json.key("choice").value(state.choice).key("pending").value(state.pending.used);
    writeNumbers(json, "pending_values", state.pending.values);
    return json.endObject().text() + "\n";
}

Result<panel::State> parse(const QByteArray& bytes, const std::string& name) {
    const auto document = store::parseJsonObject(bytes, name);
    if (!document)
        return document.error();
    JsonReader reader(name + ": ");
    if (reader.text(*document, "format") != kFormat)
        reader.fail("format", document->value(QStringLiteral("format")),
                    S4K_TEXT("Options", "this version of the program does not know it"),
                    S4K_TEXT("Options", "remove the file"));
    const panel::State state = readPanel(reader, *document);
    if (!reader.ok())
        return reader.error();
    return state;
}

} // namespace

Result<Done> savePanel(const QString& directory, const panel::State& state) {
    return store::replaceFile(fileIn(directory), QByteArray::fromStdString(textOf(state)));
}

Result<std::optional<panel::State>> loadPanel(const QString& directory) {
    const QString path = fileIn(directory);
    if (!QFileInfo::exists(path))
        return std::optional<panel::State>();
    const auto bytes = store::readWholeFile(path, kMaxBytes);
    if (!bytes)
        return bytes.error();
    const auto state = parse(*bytes, path.toStdString());
    if (!state)
        return state.error();
    return std::optional(*state);
}

} // namespace s4k::cli
