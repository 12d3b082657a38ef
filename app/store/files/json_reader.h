// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/files/file_io.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// The object a JSON document consists of; syntax errors give `name`:line:column.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray& json, std::string_view name);

/// Reads the members of a JSON object and keeps the first error with its path, so that a reader can
/// be written as if nothing could be wrong and asks once at the end.
class JsonReader {
public:
    /// `place` stands before the path of a member, e.g. `file: `.
    explicit JsonReader(const TextValue& place) : m_place(Text::inRow(place)) {}

    /// The number `object[key]` within min..max; `fallback` when absent (an error without one).
    double number(const QJsonObject& object, std::string_view key, double min, double max,
                  std::optional<double> fallback = std::nullopt);
    /// The same for a whole number.
    std::int32_t whole(const QJsonObject& object, std::string_view key, std::int32_t min,
                       std::int32_t max);
    /// The list `object[key]` of exactly as many numbers as `out` has; whole ones if T is.
    template <typename T, std::size_t N>
    void numbers(const QJsonObject& object, std::string_view key, double min, double max,
                 std::array<T, N>& out) {
        const std::vector<double> list = numberList(object, key, min, max, N);
        for (std::size_t i = 0; i < N && i < list.size(); ++i)
            out[i] = static_cast<T>(list[i]);
    }
    /// The text `object[key]` of at most 200 characters; empty when absent.
    std::string text(const QJsonObject& object, std::string_view key);
    QJsonObject object(const QJsonValue& value, std::string_view key);

    /// Names where reading is, for messages: `signals.va`.
    void enter(std::string_view step) { m_path += step; }
    void leave(std::string_view step) { m_path.resize(m_path.size() - step.size()); }
    void fail(std::string_view key, const QJsonValue& value, const Text& cause, const Text& remedy);

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    [[nodiscard]] const Error& error() const { return *m_error; }

private:
    Text m_place;
    std::string m_path;
    std::optional<Error> m_error;

    std::vector<double> numberList(const QJsonObject& object, std::string_view key, double min,
                                   double max, std::size_t count);
};

} // namespace s4k::store
