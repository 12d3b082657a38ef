// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/words.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reads recorded files: lines, fields, numbers, and positions for messages.
namespace s4k::recorded {

/// A position in a file, for messages. Lines and columns count from 1.
struct Place {
    std::string_view file;
    std::size_t line = 1;
    std::size_t column = 1;
};

/// `file:line:column: what`.
[[nodiscard]] Text at(const Place& place, const Text& what);

/// Whether the bytes are valid UTF-8; control characters are allowed.
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// Converts bytes of any code page to valid UTF-8: bytes that are not valid UTF-8 and control
/// characters become `\xD1`. @source own design
[[nodiscard]] std::string toUtf8(std::string_view bytes);

/// A value for a message: UTF-8, cut after about 60 characters.
[[nodiscard]] std::string shown(std::string_view bytes);

/// `text` without blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

using s4k::equalNoCase;
using s4k::lowerCase;

/// Parses all of `text` as a finite decimal number; nullopt otherwise. `point`: a decimal mark that
/// is accepted besides `.`.
[[nodiscard]] std::optional<double> toNumber(std::string_view text, char point = '.');

/// Parses all of `text` as a whole number >= 0; nullopt otherwise.
[[nodiscard]] std::optional<std::uint64_t> toCount(std::string_view text);

/// A line without its line end, and its number from 1.
struct Line {
    std::string_view text;
    std::size_t number = 0;
};

/// Reads lines that end with LF or CR LF; the DOS end-of-file byte 0x1A ends the text.
class LineReader {
public:
    explicit LineReader(std::string_view text, std::size_t firstLine = 1)
        : m_rest(text), m_number(firstLine) {}

    /// The next line; nullopt at the end of the text.
    [[nodiscard]] std::optional<Line> next();

    /// What follows the lines read so far.
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    /// Number of the line that next() would return.
    [[nodiscard]] std::size_t number() const { return m_number; }

private:
    std::string_view m_rest;
    std::size_t m_number;
};

/// A field without surrounding blanks, and its column from 1.
struct Field {
    std::string_view text;
    std::size_t column = 1;
};

/// Reads the fields of a line one at a time, without memory for fields that are not requested.
class FieldReader {
public:
    /// `quotes`: a separator within a field in double quotes does not end it.
    FieldReader(std::string_view line, char separator, bool quotes = false)
        : m_line(line), m_separator(separator), m_quotes(quotes) {}

    /// The next field; nullopt after the last one.
    [[nodiscard]] std::optional<Field> next();

private:
    [[nodiscard]] std::size_t end() const;

    std::string_view m_line;
    char m_separator;
    bool m_quotes;
    std::size_t m_begin = 0;
    bool m_ended = false;
};

/// The first `limit` fields of a line.
[[nodiscard]] std::vector<Field> fieldsOf(std::string_view line, char separator, std::size_t limit,
                                          bool quotes = false);

} // namespace s4k::recorded
