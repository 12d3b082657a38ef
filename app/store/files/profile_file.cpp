// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/profile_file.h"

#include "app/base/text.h"
#include "app/store/files/file_io.h"
#include "app/store/files/json_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <string>

namespace s4k::store {

namespace {

using app::toQt;

constexpr std::string_view kSchema = "s4k-profile/1";
constexpr qint64 kMaxBytes = qint64{64} * 1024;

std::string parameterNames() {
    std::string names;
    for (const ParameterRow& row : kParameterTable)
        if (isInProfiles(row.parameter))
            names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
}

/// Numbers such as `200` need no quotation marks.
std::string valueText(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 10).toStdString()
                            : value.toString().toStdString();
}

void readParameter(JsonReader& reader, const QString& name, const QJsonValue& value,
                   Profile& profile) {
    const std::string key = name.toStdString();
    const ParameterRow* const row = findParameter(key);
    if (row == nullptr || !isInProfiles(row->parameter)) {
        reader.fail(key, value, S4K_TEXT("Files", "a profile has no such parameter"),
                    S4K_TEXT("Files", "there are: %1").with(parameterNames()));
        return;
    }
    const auto read = parseParameter(row->parameter, valueText(value));
    if (!read)
        reader.fail(key, value, read.error().cause, read.error().remedy);
    else
        profile.values[index(row->parameter)] = *read;
}

void readMembers(JsonReader& reader, const QJsonObject& document, Profile& profile) {
    for (const QString& key : document.keys())
        if (key != QLatin1String("schema") && key != QLatin1String("title") &&
            key != QLatin1String("parameters"))
            reader.fail(key.toStdString(), document.value(key),
                        S4K_TEXT("Files", "a profile has no such member"),
                        S4K_TEXT("Files", "there are: %1").with("schema, title, parameters"));
    if (reader.text(document, "schema") != kSchema)
        reader.fail("schema", document.value(QStringLiteral("schema")),
                    S4K_TEXT("Files", "this is not a profile that can be read"),
                    S4K_TEXT("Files", "give a file with \"schema\": \"s4k-profile/1\""));
    profile.title = reader.text(document, "title");
    const QJsonObject parameters =
        reader.object(document.value(QStringLiteral("parameters")), "parameters");
    reader.enter("parameters.");
    for (auto each = parameters.begin(); each != parameters.end(); ++each)
        readParameter(reader, each.key(), each.value(), profile);
}

} // namespace

Result<Profile> parseProfile(const QByteArray& json, std::string_view name) {
    const auto document = parseJsonObject(json, name);
    if (!document)
        return document.error();
    Profile profile;
    JsonReader reader(std::string(name) + ": ");
    readMembers(reader, *document, profile);
    if (!reader.ok())
        return reader.error();
    return profile;
}

Result<Profile> readProfile(const QString& path) {
    const auto bytes = readWholeFile(path, kMaxBytes);
    return bytes ? parseProfile(*bytes, path.toStdString()) : Result<Profile>(bytes.error());
}

QByteArray profileJson(const Profile& profile) {
    QJsonObject parameters;
    for (const ParameterRow& row : kParameterTable)
        if (const auto& value = profile[row.parameter]; value && isInProfiles(row.parameter))
            parameters.insert(toQt(row.name), toQt(formatParameter(row.parameter, *value)));
    QJsonObject document{{QStringLiteral("schema"), toQt(kSchema)},
                         {QStringLiteral("parameters"), parameters}};
    if (!profile.title.empty())
        document.insert(QStringLiteral("title"), toQt(profile.title));
    return QJsonDocument(document).toJson();
}

Result<Done> writeProfile(const QString& path, const Profile& profile) {
    return replaceFile(path, profileJson(profile));
}

} // namespace s4k::store
