// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace s4k::recorded {

namespace {

constexpr std::size_t kLongestNumber = 64;
constexpr std::size_t kShownBytes = 60;
constexpr char kDosEnd = '\x1A';

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

unsigned byteAt(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool isContinuation(std::string_view text, std::size_t i) {
    return i < text.size() && (byteAt(text, i) & 0xC0U) == 0x80U;
}

/// Whether the second byte is valid after `lead`: overlong forms, surrogates and codes above
/// U+10FFFF are not characters.
bool isWellFormed(unsigned lead, unsigned second) {
    if (lead == 0xE0U)
        return second >= 0xA0U;
    if (lead == 0xEDU)
        return second < 0xA0U;
    if (lead == 0xF0U)
        return second >= 0x90U;
    return lead != 0xF4U || second < 0x90U;
}

/// Length in bytes of the printable UTF-8 character at `i`; 0 if there is no such character.
std::size_t characterLength(std::string_view text, std::size_t i) {
    const unsigned lead = byteAt(text, i);
    if (lead < 0x80U)
        return lead >= 0x20U && lead != 0x7FU ? 1 : 0;
    if (lead < 0xC2U || lead > 0xF4U)
        return 0;
    const std::size_t length = lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
    for (std::size_t k = 1; k < length; ++k)
        if (!isContinuation(text, i + k))
            return 0;
    return isWellFormed(lead, byteAt(text, i + 1)) ? length : 0;
}

void appendEscape(std::string& out, unsigned byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    out += "\\x";
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xFU];
}

} // namespace

Text at(const Place& place, const Text& what) {
    return Text::inRow(place.file, ":", place.line, ":", place.column, ": ", what);
}

bool isUtf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const bool control = byteAt(bytes, i) < 0x80U;
        const std::size_t length = control ? 1 : characterLength(bytes, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

std::string toUtf8(std::string_view bytes) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = characterLength(bytes, i);
        if (length == 0)
            appendEscape(out, byteAt(bytes, i));
        else
            out += bytes.substr(i, length);
        i += length == 0 ? 1 : length;
    }
    return out;
}

std::string shown(std::string_view bytes) {
    if (bytes.size() <= kShownBytes)
        return toUtf8(bytes);
    std::size_t end = kShownBytes;
    while (end > kShownBytes - 4 && isContinuation(bytes, end))
        --end;
    return toUtf8(bytes.substr(0, end)) + "...";
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<double> toNumber(std::string_view text, char point) {
    if (text.empty() || text.size() > kLongestNumber)
        return std::nullopt;
    if (text.front() == '+' && text.size() > 1 && text[1] != '-')
        text.remove_prefix(1);
    std::array<char, kLongestNumber> digits{};
    for (std::size_t i = 0; i < text.size(); ++i)
        digits[i] = point != '.' && text[i] == point ? '.' : text[i];
    double value = 0;
    const char* const end = digits.data() + text.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc{} || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::uint64_t> toCount(std::string_view text) {
    std::uint64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc{} || stop != end)
        return std::nullopt;
    return value;
}

std::optional<Line> LineReader::next() {
    if (m_rest.empty() || m_rest.front() == kDosEnd)
        return std::nullopt;
    const std::size_t end = m_rest.find('\n');
    Line line{m_rest.substr(0, end), m_number++};
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    if (!line.text.empty() && line.text.back() == kDosEnd)
        line.text.remove_suffix(1);
    if (!line.text.empty() && line.text.back() == '\r')
        line.text.remove_suffix(1);
    return line;
}

std::size_t FieldReader::end() const {
    const std::size_t first = m_line.find_first_not_of(" \t", m_begin);
    const bool quoted = m_quotes && first < m_line.size() && m_line[first] == '"';
    const std::size_t closing = quoted ? m_line.find('"', first + 1) : std::string_view::npos;
    return m_line.find(m_separator, closing == std::string_view::npos ? m_begin : closing);
}

std::optional<Field> FieldReader::next() {
    if (m_ended)
        return std::nullopt;
    const std::size_t end = this->end();
    const std::string_view raw = m_line.substr(m_begin, end - m_begin);
    std::size_t column = m_begin + 1;
    for (const char c : raw) {
        if (!isBlank(c))
            break;
        ++column;
    }
    m_ended = end == std::string_view::npos;
    m_begin = end + 1;
    return Field{trimmed(raw), column};
}

std::vector<Field> fieldsOf(std::string_view line, char separator, std::size_t limit, bool quotes) {
    std::vector<Field> fields;
    FieldReader reader(line, separator, quotes);
    while (fields.size() < limit) {
        const auto field = reader.next();
        if (!field)
            break;
        fields.push_back(*field);
    }
    return fields;
}

} // namespace s4k::recorded
