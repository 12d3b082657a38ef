// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace s4k::store {

/// How the characters of a log are stored.
enum class LogEncoding : std::uint8_t {
    Utf8,
    Utf16Le,
    Utf16Be,
    Latin1
};

/// `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Latin-1`.
[[nodiscard]] std::string_view nameOf(LogEncoding encoding);

/// The encoding of a file that begins with `head`: by its byte order mark; without one UTF-16 where
/// every second byte is NUL, Latin-1 where the bytes are not UTF-8, otherwise UTF-8. A character
/// that the end of `head` cuts is no error.
[[nodiscard]] LogEncoding encodingOf(std::string_view head);

/// Converts a file, cut anywhere, to UTF-8 without its byte order mark. UTF-8 is not checked: its
/// bytes stay as they are. Half a surrogate pair becomes U+FFFD.
class LogDecoder {
public:
    explicit LogDecoder(LogEncoding encoding) : m_encoding(encoding) {}

    /// The text of the next bytes. It is valid until the next call, and as long as `bytes`.
    [[nodiscard]] std::string_view decode(std::string_view bytes);

private:
    LogEncoding m_encoding;
    bool m_begun = false; ///< the place of the byte order mark has been passed
    std::string m_bytes;  ///< the bytes that wait for the next ones, then the new ones
    std::string m_text;

    std::string_view withoutMark(std::string_view bytes);
    void decodeUnits(std::string_view bytes);
    [[nodiscard]] std::uint32_t unitAt(std::string_view bytes, std::size_t at) const;
};

} // namespace s4k::store
