// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/json_reader.h"

#include "app/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace s4k::store {

namespace {

using app::toQt;

constexpr int kLongestText = 200;
constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

std::string shown(const QJsonValue& value) {
    if (value.isString())
        return value.toString().left(kLongestText).toStdString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 17).toStdString();
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return value.isNull() ? "null" : value.isArray() ? "[...]" : value.isObject() ? "{...}" : "";
}

std::string lineAndColumn(const QByteArray& json, qsizetype offset) {
    const QByteArray before = json.left(offset);
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - before.lastIndexOf('\n');
    return std::to_string(line) + ":" + std::to_string(column);
}

Text rangeText(double min, double max) {
    return S4K_TEXT("Files", "give a number of %1 to %2")
        .with(Number{QString::number(min).toStdString()},
              Number{QString::number(max).toStdString()});
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray& json, std::string_view name) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{
            Text::inRow(name, ":", lineAndColumn(json, error.offset)), "",
            S4K_TEXT("Files", "it is not JSON: %1").with(error.errorString().toStdString()),
            S4K_TEXT("Files", "correct the file or write it again")};
    if (!document.isObject())
        return Error{Text::inRow(name, ":1:1"), "",
                     S4K_TEXT("Files", "the document is not a JSON object"),
                     S4K_TEXT("Files", "give a file that begins with {")};
    return document.object();
}

double JsonReader::number(const QJsonObject& object, std::string_view key, double min, double max,
                          std::optional<double> fallback) {
    const QJsonValue value = object.value(toQt(key));
    if (value.isUndefined() && fallback)
        return *fallback;
    const double number = value.toDouble(kNotANumber);
    if (number >= min && number <= max)
        return number;
    fail(key, value,
         value.isUndefined() ? S4K_TEXT("Files", "it is missing")
                             : S4K_TEXT("Files", "it is not a number in the range"),
         rangeText(min, max));
    return fallback.value_or(min);
}

std::int32_t JsonReader::whole(const QJsonObject& object, std::string_view key, std::int32_t min,
                               std::int32_t max) {
    const double value = number(object, key, min, max);
    if (value != std::floor(value))
        fail(key, object.value(toQt(key)), S4K_TEXT("Files", "it is not a whole number"),
             rangeText(min, max));
    return static_cast<std::int32_t>(value);
}

std::vector<double> JsonReader::numberList(const QJsonObject& object, std::string_view key,
                                           double min, double max, std::size_t count) {
    const QJsonArray list = object.value(toQt(key)).toArray();
    std::vector<double> result;
    if (list.size() != static_cast<qsizetype>(count)) {
        fail(key, object.value(toQt(key)),
             S4K_TEXT("Files", "it is not a list of the right length"),
             S4K_TEXT("Files", "give %1 numbers").with(count));
        return result;
    }
    for (const QJsonValue& value : list) {
        result.push_back(value.toDouble(kNotANumber));
        if (!(result.back() >= min && result.back() <= max)) {
            fail(key, value, S4K_TEXT("Files", "it is not a number in the range"),
                 rangeText(min, max));
            result.back() = min;
        }
    }
    return result;
}

std::string JsonReader::text(const QJsonObject& object, std::string_view key) {
    const QJsonValue value = object.value(toQt(key));
    if (!value.isUndefined() && !value.isString())
        fail(key, value, S4K_TEXT("Files", "it is not a text"),
             S4K_TEXT("Files", "put it in quotation marks"));
    const QString text = value.toString();
    if (text.size() > kLongestText)
        fail(key, value, S4K_TEXT("Files", "it is too long"),
             S4K_TEXT("Files", "use at most 200 characters"));
    return text.toStdString();
}

QJsonObject JsonReader::object(const QJsonValue& value, std::string_view key) {
    if (!value.isObject())
        fail(key, value,
             value.isUndefined() ? S4K_TEXT("Files", "it is missing")
                                 : S4K_TEXT("Files", "it is not an object"),
             S4K_TEXT("Files", "give a JSON object"));
    return value.toObject();
}

void JsonReader::fail(std::string_view key, const QJsonValue& value, const Text& cause,
                      const Text& remedy) {
    if (ok())
        m_error = Error{Text::inRow(m_place, m_path, key), shown(value), cause, remedy};
}

} // namespace s4k::store
