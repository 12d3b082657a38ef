// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace s4k {

/// Writes JSON with the keys in the order they are given (QJsonObject sorts them), doubles as the
/// shortest text that reads back to the same bits, NaN and infinity as null.
/// @source RFC 8259
class JsonWriter {
public:
    /// What the bytes of a text are: UTF-8, which is written as it is, or anything: the output is
    /// ASCII then, and a byte beyond it becomes the character of that code.
    enum class Bytes : std::uint8_t {
        Utf8,
        Latin1
    };

    /// `linesToDepth`: how deep elements get a line of their own; 0: all on one line (JSON Lines).
    explicit JsonWriter(int linesToDepth = 0, Bytes bytes = Bytes::Utf8)
        : m_linesToDepth(linesToDepth), m_bytes(bytes) {}

    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(double number);
    JsonWriter& value(bool flag) { return raw(flag ? "true" : "false"); }
    JsonWriter& value(std::integral auto number) { return raw(std::to_string(number)); }
    JsonWriter& null() { return raw("null"); }

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    int m_linesToDepth;
    Bytes m_bytes;
    int m_depth = 0;
    bool m_first = true; ///< nothing yet in the innermost container
    bool m_afterKey = false;

    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view text);
    void separate();
    void newLine();
    void quote(std::string_view text);
};

} // namespace s4k
