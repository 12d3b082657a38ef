// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

namespace s4k {

namespace {
std::string englishOf(const TextValue& value) {
    return value.kind == TextValue::Kind::Sentence ? value.sentence.english() : value.text;
}
} // namespace

Text::Text() = default;
Text::Text(TextId id) : m_id(id) {}
Text::Text(TextId id, std::vector<TextValue> values) : m_id(id), m_values(std::move(values)) {}
Text::Text(const Text&) = default;
Text::Text(Text&&) noexcept = default;
Text& Text::operator=(const Text&) = default;
Text& Text::operator=(Text&&) noexcept = default;
Text::~Text() = default;

Text Text::verbatim(std::string words) {
    return words.empty() ? Text() : inRow(std::move(words));
}

Text Text::joined(const std::vector<Text>& texts, const std::string& separator) {
    std::vector<TextValue> values;
    for (const Text& text : texts) {
        if (!values.empty())
            values.emplace_back(separator);
        values.emplace_back(text);
    }
    return {TextId(), std::move(values)};
}

bool Text::empty() const {
    return m_id.empty() && english().empty();
}

std::string Text::english() const {
    if (!m_id.empty())
        return filled(m_id.english(), m_values.size(),
                      [this](std::size_t i) { return englishOf(m_values[i]); });
    std::string words;
    for (const TextValue& value : m_values)
        words += englishOf(value);
    return words;
}

bool operator==(const Text& a, const Text& b) {
    return a.m_id == b.m_id && a.m_values == b.m_values;
}

} // namespace s4k
