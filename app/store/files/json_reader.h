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

/// The JSON object that is the whole document; errors name `name`:line:column.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray& json, std::string_view name);

/// Reads members of a JSON object and keeps the first error with the path of its member. After an
/// error the functions return replacement values, so the caller checks ok() once at the end.
class JsonReader {
public:
    /// `place` is written before the path of a member in messages, e.g. `file: `.
    explicit JsonReader(const TextValue& place) : m_place(Text::inRow(place)) {}

    /// The number `object[key]` within min..max. A missing member gives `fallback`, or an error if
    /// there is none; after an error the result is `fallback`, or `min`.
    double number(const QJsonObject& object, std::string_view key, double min, double max,
                  std::optional<double> fallback = std::nullopt);
    /// Like number(), for a whole number without a fallback.
    std::int32_t whole(const QJsonObject& object, std::string_view key, std::int32_t min,
                       std::int32_t max);
    /// Reads the list `object[key]` into `out`: exactly N numbers within min..max, converted to T.
    /// A list of another length leaves `out` unchanged.
    template <typename T, std::size_t N>
    void numbers(const QJsonObject& object, std::string_view key, double min, double max,
                 std::array<T, N>& out) {
        const std::vector<double> list = numberList(object, key, min, max, N);
        for (std::size_t i = 0; i < N && i < list.size(); ++i)
            out[i] = static_cast<T>(list[i]);
    }
    /// The text `object[key]` of at most 200 characters; empty if it is missing.
    std::string text(const QJsonObject& object, std::string_view key);
    /// `value` as an object; an error names it by `key`.
    QJsonObject object(const QJsonValue& value, std::string_view key);

    /// Adds a step, such as `signals.va`, to the path in messages. leave() removes the last step,
    /// which must be given again.
    void enter(std::string_view step) { m_path += step; }
    void leave(std::string_view step) { m_path.resize(m_path.size() - step.size()); }
    /// Reports that `key`, at the present path, has the unacceptable `value`; kept if it is the
    /// first error.
    void fail(std::string_view key, const QJsonValue& value, const Text& cause, const Text& remedy);

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    /// The first error; ok() must be false.
    [[nodiscard]] const Error& error() const { return *m_error; }

private:
    Text m_place;
    std::string m_path;
    std::optional<Error> m_error;

    std::vector<double> numberList(const QJsonObject& object, std::string_view key, double min,
                                   double max, std::size_t count);
};

} // namespace s4k::store
