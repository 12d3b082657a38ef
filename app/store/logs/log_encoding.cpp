// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_encoding.h"

#include <algorithm>

namespace s4k::store {

namespace {

constexpr std::string_view kMark8 = "\xEF\xBB\xBF";
constexpr std::string_view kMark16Le = "\xFF\xFE";
constexpr std::string_view kMark16Be = "\xFE\xFF";
constexpr std::uint32_t kUnknown = 0xFFFD;

unsigned byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

void append(std::string& text, std::uint32_t c) {
    const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80)
        return put(c);
    if (c < 0x800) {
        put(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            put(0xE0 | (c >> 12));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
        }
        put(0x80 | ((c >> 6) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
}

/// Number of bytes after the first byte of a character in UTF-8; 4: it is no first byte.
std::size_t followersOf(unsigned first) {
    if (first < 0x80)
        return 0;
    if (first >= 0xC2 && first < 0xE0)
        return 1;
    if (first >= 0xE0 && first < 0xF0)
        return 2;
    return first >= 0xF0 && first < 0xF5 ? 3 : 4;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t followers = followersOf(byteAt(text, i));
        if (followers > 3)
            return false;
        for (std::size_t k = 0; k < followers; ++k) {
            if (++i >= text.size())
                return true;
            if ((byteAt(text, i) & 0xC0U) != 0x80)
                return false;
        }
    }
    return true;
}

/// Whether most of the bytes from `from` on, every second one, are NUL, and few of the others.
bool hasNulsFrom(std::string_view head, std::size_t from) {
    std::size_t here = 0;
    std::size_t there = 0;
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0')
            ++(i % 2 == from ? here : there);
    return here > head.size() / 4 && there * 8 < here;
}

} // namespace

std::string_view nameOf(LogEncoding encoding) {
    switch (encoding) {
    case LogEncoding::Utf8:
        return "UTF-8";
    case LogEncoding::Utf16Le:
        return "UTF-16LE";
    case LogEncoding::Utf16Be:
        return "UTF-16BE";
    case LogEncoding::Latin1:
        break;
    }
    return "Latin-1";
}

LogEncoding encodingOf(std::string_view head) {
    if (head.substr(0, 3) == kMark8)
        return LogEncoding::Utf8;
    if (head.substr(0, 2) == kMark16Le || hasNulsFrom(head, 1))
        return LogEncoding::Utf16Le;
    if (head.substr(0, 2) == kMark16Be || hasNulsFrom(head, 0))
        return LogEncoding::Utf16Be;
    return isUtf8(head) ? LogEncoding::Utf8 : LogEncoding::Latin1;
}

std::string_view LogDecoder::withoutMark(std::string_view bytes) {
    const std::string_view mark = m_encoding == LogEncoding::Utf8      ? kMark8
                                  : m_encoding == LogEncoding::Utf16Le ? kMark16Le
                                  : m_encoding == LogEncoding::Utf16Be ? kMark16Be
                                                                       : std::string_view();
    m_begun = true;
    if (bytes.substr(0, mark.size()) == mark)
        bytes.remove_prefix(mark.size());
    return bytes;
}

std::string_view LogDecoder::decode(std::string_view bytes) {
    if (m_encoding == LogEncoding::Latin1) {
        m_text.clear();
        for (const char c : bytes)
            append(m_text, static_cast<unsigned char>(c));
        return m_text;
    }
    const bool begins = !m_begun;
    if (m_encoding == LogEncoding::Utf8 && !begins)
        return bytes;
    m_bytes += bytes;
    if (begins && m_bytes.size() < kMark8.size() &&
        (m_encoding != LogEncoding::Utf8 || kMark8.substr(0, m_bytes.size()) == m_bytes))
        return {};
    std::string all = std::move(m_bytes);
    m_bytes.clear();
    const std::string_view rest = begins ? withoutMark(all) : std::string_view(all);
    if (m_encoding == LogEncoding::Utf8)
        m_text = rest;
    else
        decodeUnits(rest);
    return m_text;
}

std::uint32_t LogDecoder::unitAt(std::string_view bytes, std::size_t at) const {
    const unsigned a = byteAt(bytes, at);
    const unsigned b = byteAt(bytes, at + 1);
    return m_encoding == LogEncoding::Utf16Le ? a | (b << 8) : b | (a << 8);
}

void LogDecoder::decodeUnits(std::string_view bytes) {
    m_text.clear();
    std::size_t at = 0;
    while (at + 2 <= bytes.size()) {
        const std::uint32_t high = unitAt(bytes, at);
        const bool isPair = high >= 0xD800 && high < 0xDC00;
        if (isPair && at + 4 > bytes.size())
            break;
        const std::uint32_t low = isPair ? unitAt(bytes, at + 2) : 0;
        at += 2;
        if (low >= 0xDC00 && low < 0xE000) {
            append(m_text, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
            at += 2;
        } else {
            append(m_text, high >= 0xD800 && high < 0xE000 ? kUnknown : high);
        }
    }
    m_bytes = bytes.substr(at);
}

} // namespace s4k::store
