// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/image_file.h"

#include "app/cli/numbers.h"
#include "app/store/files/file_io.h"
#include "app/store/files/json_reader.h"

namespace s4k::cli {

namespace {

constexpr qint64 kMaxBytes = qint64{16} * 1024 * 1024;

/// The last line that is not blank if `text` is JSON Lines, otherwise all of it.
QByteArray lastLine(QByteArray text) {
    text = text.trimmed();
    const bool lines = text.contains("}\n{") || text.contains("}\r\n{");
    return lines ? text.mid(text.lastIndexOf('\n') + 1) : text;
}

Error badEntry(const std::string& name, const QString& key, TextId cause, TextId remedy) {
    return {Text::inRow(name, ": ", S4K_TEXT("Options", "register")), key.toStdString(), cause,
            remedy};
}

Result<Done> setWord(RegisterImage& image, const QString& key, const QJsonValue& value,
                     const std::string& name) {
    bool isNumber = false;
    const std::uint16_t number = key.toUShort(&isNumber);
    if (!isNumber || !wordIndex({number}))
        return badEntry(name, key, S4K_TEXT("Options", "there is no such register"),
                        S4K_TEXT("Options", "use 1-52, 129-154 and 257-346"));
    const int word = value.toInt(-1);
    if (word < 0 || word > 0xFFFF)
        return badEntry(name, key, S4K_TEXT("Options", "its value is not a register word"),
                        S4K_TEXT("Options", "give a whole number of 0 to 65535"));
    image.setWord({number}, static_cast<std::uint16_t>(word));
    return Done{};
}

} // namespace

Result<RegisterImage> loadImageFile(const QString& path) {
    const std::string name = path.toStdString();
    const auto bytes = store::readWholeFile(path, kMaxBytes);
    if (!bytes)
        return bytes.error();
    const auto document = store::parseJsonObject(lastLine(*bytes), name);
    if (!document)
        return document.error();
    const QString member = QStringLiteral("registers");
    const QJsonObject words =
        document->contains(member) ? document->value(member).toObject() : *document;
    if (words.isEmpty())
        return Error{Text::verbatim(name), "", S4K_TEXT("Options", "there is no register in it"),
                     S4K_TEXT("Options", "give a line of s4k measure --json --registers")};
    RegisterImage image;
    for (auto entry = words.begin(); entry != words.end(); ++entry)
        if (auto set = setWord(image, entry.key(), entry.value(), name); !set)
            return set.error();
    return image;
}

Settings settingsOf(const RegisterImage& image) {
    Settings settings;
    for (const ParameterRow& row : kParameterTable) {
        const auto value = image.parameter(row.parameter);
        if (value && check(settings, row.parameter, *value).ok())
            settings.set(row.parameter, *value);
    }
    return settings;
}

} // namespace s4k::cli
