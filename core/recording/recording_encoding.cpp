// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_encoding.h"

#include "core/recording/code_pages.h"
#include "core/recording/recording_text.h"

#include <algorithm>

namespace s4k {

std::optional<Encoding> encodingNamed(std::string_view name) {
    for (const EncodingName& row : kEncodingNames)
        if (recorded::equalNoCase(row.name, name))
            return row.encoding;
    return std::nullopt;
}

namespace recorded {

namespace {

const CodePage* pageOf(Encoding encoding) {
    switch (encoding) {
    case Encoding::Windows1250:
        return &kWindows1250;
    case Encoding::Windows1251:
        return &kWindows1251;
    case Encoding::Windows1252:
        return &kWindows1252;
    case Encoding::Cp850:
        return &kCp850;
    case Encoding::Cp866:
        return &kCp866;
    case Encoding::Koi8R:
        return &kKoi8R;
    default:
        return nullptr;
    }
}

void append(std::string& out, char16_t code) {
    const auto byte = [&](unsigned b) { out += static_cast<char>(b); };
    const unsigned c = code;
    if (c >= 0x800U) {
        byte(0xE0U | c >> 12U);
        byte(0x80U | (c >> 6U & 0x3FU));
    } else {
        byte(0xC0U | c >> 6U);
    }
    byte(0x80U | (c & 0x3FU));
}

bool isHigh(char c) {
    return static_cast<unsigned char>(c) >= 0x80U;
}

/// In Cyrillic text letters above ASCII stand together, in Western text they stand alone.
Encoding lookOf(std::string_view bytes) {
    std::size_t high = 0;
    std::size_t together = 0;
    std::size_t low = 0; // bytes that are letters in code page 866 only
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!isHigh(bytes[i]))
            continue;
        ++high;
        const bool before = i > 0 && isHigh(bytes[i - 1]);
        const bool after = i + 1 < bytes.size() && isHigh(bytes[i + 1]);
        if (before || after)
            ++together;
        if (static_cast<unsigned char>(bytes[i]) < 0xB0U)
            ++low;
    }
    if (2 * together < high)
        return Encoding::Windows1252;
    return 2 * low > high ? Encoding::Cp866 : Encoding::Windows1251;
}

bool isAscii(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), isHigh);
}

std::string converted(std::string_view bytes, const CodePage& page) {
    std::string out;
    for (const char c : bytes) {
        const char16_t code = isHigh(c) ? page[static_cast<std::uint8_t>(c) & 0x7FU] : char16_t{0};
        if (code == 0)
            out += c;
        else
            append(out, code);
    }
    return out;
}

} // namespace

Decoded decoded(std::string_view bytes, Encoding encoding) {
    if (isAscii(bytes) || (encoding == Encoding::Detect && isUtf8(bytes)))
        return {std::string(bytes), Encoding::Utf8, false};
    const bool guessed = encoding == Encoding::Detect;
    const Encoding used = guessed ? lookOf(bytes) : encoding;
    const CodePage* const page = pageOf(used);
    return {page == nullptr ? std::string(bytes) : converted(bytes, *page), used, guessed};
}

std::string_view nameOf(Encoding encoding) {
    const auto* const row =
        std::find_if(kEncodingNames.begin(), kEncodingNames.end(),
                     [&](const EncodingName& n) { return n.encoding == encoding; });
    return row->name;
}

} // namespace recorded

} // namespace s4k
