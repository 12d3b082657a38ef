// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace s4k {

/// Writes JSON with the keys in the order of the calls (QJsonObject sorts them). The caller makes
/// the calls in an order that gives valid JSON. A double is the shortest text that reads back to
/// the same bits; NaN and infinity become null.
/// @source RFC 8259
class JsonWriter {
public:
    /// Encoding of texts. Utf8: the text is UTF-8 and written as it is. Latin1: any bytes are
    /// allowed; a byte above 0x7E becomes the escape of the character with that code, so that the
    /// output is ASCII.
    enum class Bytes : std::uint8_t {
        Utf8,
        Latin1
    };

    /// `linesToDepth`: depth down to which each element is on a separate line; 0: all on one line
    /// (JSON Lines).
    explicit JsonWriter(int linesToDepth = 0, Bytes bytes = Bytes::Utf8)
        : m_linesToDepth(linesToDepth), m_bytes(bytes) {}

    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    /// Writes a key; the next call writes its value.
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
    bool m_first = true; ///< the innermost container is empty so far
    bool m_afterKey = false;

    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view text);
    void separate();
    void newLine();
    void quote(std::string_view text);
};

} // namespace s4k
