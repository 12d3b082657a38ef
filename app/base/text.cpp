// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace s4k::app {

namespace {

/// UTF-8, for the core fills the places of a sentence.
std::string inLanguage(const Text& text);

std::string inLanguage(const TextValue& value) {
    if (value.kind == TextValue::Kind::Sentence)
        return inLanguage(value.sentence);
    if (value.kind == TextValue::Kind::Words)
        return value.text;
    return toQt(value.text).replace(QLatin1Char('.'), QLocale().decimalPoint()).toStdString();
}

std::string inLanguage(const Text& text) {
    const auto& values = text.values();
    if (text.id().empty()) {
        std::string words;
        for (const TextValue& value : values)
            words += inLanguage(value);
        return words;
    }
    const QString sentence = QCoreApplication::translate(text.id().context(), text.id().english());
    return filled(sentence.toStdString(), values.size(),
                  [&values](std::size_t i) { return inLanguage(values[i]); });
}

} // namespace

QString translated(const Text& text) {
    return toQt(inLanguage(text));
}

} // namespace s4k::app
