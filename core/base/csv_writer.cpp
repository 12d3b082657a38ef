// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_writer.h"

#include <utility>

namespace s4k {

CsvWriter& CsvWriter::cell(std::string_view text) {
    if (std::exchange(m_inRow, true))
        m_text += ',';
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        m_text += text;
        return *this;
    }
    m_text += '"';
    for (const char c : text)
        m_text.append(c == '"' ? 2 : 1, c);
    m_text += '"';
    return *this;
}

CsvWriter& CsvWriter::endRow() {
    m_text += kRowEnd;
    m_inRow = false;
    return *this;
}

std::string CsvWriter::take() {
    std::string text;
    text.swap(m_text);
    return text;
}

} // namespace s4k
