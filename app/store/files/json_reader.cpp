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

std::string rangeText(double min, double max) {
    return "give a number of " + QString::number(min).toStdString() + " to " +
           QString::number(max).toStdString();
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray& json, std::string_view name) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{std::string(name) + ":" + lineAndColumn(json, error.offset), "",
                     "it is not JSON: " + error.errorString().toStdString(),
                     "correct it there or write the file anew"};
    if (!document.isObject())
        return Error{std::string(name) + ":1:1", "", "the document is not a JSON object",
                     "give a file that begins with {"};
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
    fail(key, value, value.isUndefined() ? "it is missing" : "it is not a number in the range",
         rangeText(min, max));
    return fallback.value_or(min);
}

std::int32_t JsonReader::whole(const QJsonObject& object, std::string_view key, std::int32_t min,
                               std::int32_t max) {
    const double value = number(object, key, min, max);
    if (value != std::floor(value))
        fail(key, object.value(toQt(key)), "it is not a whole number", rangeText(min, max));
    return static_cast<std::int32_t>(value);
}

std::vector<double> JsonReader::numberList(const QJsonObject& object, std::string_view key,
                                           double min, double max, std::size_t count) {
    const QJsonArray list = object.value(toQt(key)).toArray();
    std::vector<double> result;
    if (list.size() != static_cast<qsizetype>(count)) {
        fail(key, object.value(toQt(key)), "it is not a list of the right length",
             "give " + std::to_string(count) + " numbers");
        return result;
    }
    for (const QJsonValue& value : list) {
        result.push_back(value.toDouble(kNotANumber));
        if (!(result.back() >= min && result.back() <= max)) {
            fail(key, value, "it is not a number in the range", rangeText(min, max));
            result.back() = min;
        }
    }
    return result;
}

std::string JsonReader::text(const QJsonObject& object, std::string_view key) {
    const QJsonValue value = object.value(toQt(key));
    if (!value.isUndefined() && !value.isString())
        fail(key, value, "it is not a text", "put it in quotation marks");
    const QString text = value.toString();
    if (text.size() > kLongestText)
        fail(key, value, "it is too long", "use at most 200 characters");
    return text.toStdString();
}

QJsonObject JsonReader::object(const QJsonValue& value, std::string_view key) {
    if (!value.isObject())
        fail(key, value, value.isUndefined() ? "it is missing" : "it is not an object",
             "give a JSON object");
    return value.toObject();
}

void JsonReader::fail(std::string_view key, const QJsonValue& value, const Text& cause,
                      const Text& remedy) {
    if (ok())
        m_error = Error{m_path + std::string(key), shown(value), cause, remedy};
}

} // namespace s4k::store
