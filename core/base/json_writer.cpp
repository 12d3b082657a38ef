// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace s4k {

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    m_text += m_linesToDepth > 0 ? ": " : ":";
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    std::array<char, 32> text{};
    const auto* const end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return std::isfinite(number) ? raw({text.data(), end}) : null();
}

JsonWriter& JsonWriter::raw(std::string_view text) {
    separate();
    m_text += text;
    return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    m_text += bracket;
    ++m_depth;
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    --m_depth;
    if (!m_first && m_depth < m_linesToDepth)
        newLine();
    m_text += bracket;
    m_first = false;
    return *this;
}

void JsonWriter::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        m_first = false;
        return;
    }
    const bool ownLine = m_depth > 0 && m_depth <= m_linesToDepth;
    if (!m_first)
        m_text += ownLine || m_linesToDepth == 0 ? "," : ", ";
    if (ownLine)
        newLine();
    m_first = false;
}

void JsonWriter::newLine() {
    m_text += '\n';
    m_text.append(static_cast<std::size_t>(m_depth) * 2, ' ');
}

void JsonWriter::quote(std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    m_text += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool beyondAscii = m_bytes == Bytes::Latin1 && byte >= 0x7F;
        if (c == '"' || c == '\\') {
            m_text += {'\\', c};
        } else if (c == '\n') {
            m_text += "\\n";
        } else if (byte < 0x20 || beyondAscii) {
            m_text += {'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 0xFU]};
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

} // namespace s4k
