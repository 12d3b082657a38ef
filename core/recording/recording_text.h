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

/// Reading of recorded files: lines, fields, numbers and the places messages point at.
namespace s4k::recorded {

/// A place in a file, for messages. Lines and columns count from 1.
struct Place {
    std::string_view file;
    std::size_t line = 1;
    std::size_t column = 1;
};

/// `file:line:column: what`.
[[nodiscard]] Text at(const Place& place, const Text& what);

/// Bytes of any code page as UTF-8: what is not valid UTF-8, and control characters, are shown as
/// `\xD1`. @source own design
[[nodiscard]] std::string toUtf8(std::string_view bytes);

/// A value as a message shows it: UTF-8, at most about 60 characters.
[[nodiscard]] std::string shown(std::string_view bytes);

/// Without blanks at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

using s4k::equalNoCase;
using s4k::lowerCase;

/// A finite decimal number that fills `text`; `point` is the decimal mark.
[[nodiscard]] std::optional<double> toNumber(std::string_view text, char point = '.');

/// A whole number >= 0 that fills `text`.
[[nodiscard]] std::optional<std::uint64_t> toCount(std::string_view text);

/// A line without its end and its number from 1.
struct Line {
    std::string_view text;
    std::size_t number = 0;
};

/// Lines ended by LF or CR LF; the DOS end-of-file byte 0x1A ends the text.
class LineReader {
public:
    explicit LineReader(std::string_view text, std::size_t firstLine = 1)
        : m_rest(text), m_number(firstLine) {}

    [[nodiscard]] std::optional<Line> next();

    /// What follows the lines read so far.
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    /// Number of the line that next() would give.
    [[nodiscard]] std::size_t number() const { return m_number; }

private:
    std::string_view m_rest;
    std::size_t m_number;
};

/// A field without blanks around it and its column from 1.
struct Field {
    std::string_view text;
    std::size_t column = 1;
};

/// The fields of a line, one at a time: a line of a million separators costs nothing.
class FieldReader {
public:
    FieldReader(std::string_view line, char separator) : m_line(line), m_separator(separator) {}

    [[nodiscard]] std::optional<Field> next();

private:
    std::string_view m_line;
    char m_separator;
    std::size_t m_begin = 0;
    bool m_ended = false;
};

/// The first `limit` fields of a line.
[[nodiscard]] std::vector<Field> fieldsOf(std::string_view line, char separator, std::size_t limit);

} // namespace s4k::recorded
