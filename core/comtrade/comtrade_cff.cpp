// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/assemble.h"
#include "core/comtrade/comtrade.h"
#include "core/recording/recording_text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace s4k {

namespace {

using recorded::LineReader;

/// A header such as `--- file type: DAT BINARY: 702 ---`.
struct SectionHead {
    std::string kind; ///< in lower case: `cfg`, `inf`, `hdr`, `dat ascii`, `dat binary`
    std::string_view size;
};

/// A section of the file and the number of its first line.
struct Section {
    std::string_view text;
    std::size_t firstLine = 1;
};

std::optional<SectionHead> sectionHead(std::string_view line) {
    std::string_view text = recorded::trimmed(line);
    if (!text.starts_with("---"))
        return std::nullopt;
    while (text.starts_with('-'))
        text.remove_prefix(1);
    while (text.ends_with('-'))
        text.remove_suffix(1);
    const auto parts = recorded::fieldsOf(text, ':', 4);
    if (parts.size() < 2 || !recorded::equalNoCase(parts[0].text, "file type"))
        return std::nullopt;
    return SectionHead{recorded::lowerCase(parts[1].text),
                       parts.size() > 2 ? parts[2].text : std::string_view{}};
}

/// Finds the sections of a file; sections other than CFG and DAT are ignored.
class CffReader {
public:
    CffReader(std::string_view text, std::string_view name, Encoding encoding)
        : m_name(name), m_lines(text), m_encoding(encoding) {}

    Result<Recording> read() {
        while (!m_data) {
            const std::size_t number = m_lines.number();
            const auto line = m_lines.next();
            if (!line)
                return missing(number);
            const auto head = sectionHead(line->text);
            if (head && head->kind == "cfg")
                m_config = textSection();
            else if (head && head->kind.starts_with("dat"))
                if (auto error = dataSection(*head, line->number))
                    return *std::move(error);
        }
        return assembled();
    }

private:
    /// The lines up to the next header.
    Section textSection() {
        const Section begin{m_lines.rest(), m_lines.number()};
        std::size_t size = 0;
        for (LineReader ahead = m_lines; const auto line = ahead.next(); m_lines = ahead) {
            if (sectionHead(line->text))
                break;
            size = begin.text.size() - ahead.rest().size();
        }
        return {begin.text.substr(0, size), begin.firstLine};
    }

    std::optional<Error> dataSection(const SectionHead& head, std::size_t line) {
        m_isAscii = head.kind == "dat ascii";
        if (m_isAscii) {
            m_data = textSection();
            return std::nullopt;
        }
        const auto size = recorded::toCount(head.size);
        const std::string_view rest = m_lines.rest();
        if (!size)
            return Error{
                recorded::at({m_name, line, 1}, S4K_TEXT("Recording", "size of the data section")),
                recorded::shown(head.size), S4K_TEXT("Recording", "not a number of bytes"),
                S4K_TEXT("Recording", "copy the complete file from the recorder")};
        const std::size_t whole = std::min(static_cast<std::size_t>(*size), rest.size());
        m_data = Section{rest.substr(0, whole), m_lines.number()};
        return std::nullopt;
    }

    [[nodiscard]] Error missing(std::size_t line) const {
        return {
            recorded::at({m_name, line, 1}, S4K_TEXT("Recording", "combined COMTRADE file")), "",
            m_config
                ? S4K_TEXT("Recording", "it ends without a section `--- file type: DAT ... ---`")
                : S4K_TEXT("Recording", "it has no section `--- file type: CFG ---`"),
            S4K_TEXT("Recording", "use a .cff file of COMTRADE 2013, or the .cfg and .dat files")};
    }

    [[nodiscard]] Result<Recording> assembled() const {
        if (!m_config)
            return missing(m_data->firstLine);
        const auto config =
            comtrade::parseConfig(m_config->text, m_name, m_config->firstLine, m_encoding);
        if (!config)
            return config.error();
        if (m_isAscii != (config->format == comtrade::DataFormat::Ascii))
            return Error{recorded::at({m_name, m_data->firstLine - 1, 1},
                                      S4K_TEXT("Recording", "data section")),
                         m_isAscii ? "ASCII" : "BINARY",
                         S4K_TEXT("Recording", "the configuration names another data file type"),
                         S4K_TEXT("Recording", "correct the section header or the configuration")};
        const std::string_view text = m_data->text;
        return comtrade::assemble(*config,
                                  {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()},
                                  {m_name, m_name, m_data->firstLine});
    }

    std::string_view m_name;
    LineReader m_lines;
    Encoding m_encoding;
    std::optional<Section> m_config;
    std::optional<Section> m_data;
    bool m_isAscii = false;
};

} // namespace

Result<Recording> parseComtradeCff(std::span<const std::uint8_t> cff, std::string_view name,
                                   Encoding encoding) {
    return CffReader({reinterpret_cast<const char*>(cff.data()), cff.size()}, name, encoding)
        .read();
}

} // namespace s4k
