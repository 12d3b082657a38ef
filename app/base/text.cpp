// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"

#include <QCoreApplication>

namespace s4k::app {

namespace {

bool isDigit(const QString& text, qsizetype i) {
    return i >= 0 && i < text.size() && text[i] >= u'0' && text[i] <= u'9';
}

/// Whether the run of digits from `i` in the direction of `step` (1 or -1) ends at another point
/// between digits.
bool pointFollows(const QString& text, qsizetype i, int step) {
    while (isDigit(text, i))
        i += step;
    return isDigit(text, i + step) && text[i] == u'.';
}

/// Whether `i` is a point between digits and the only point of its number.
bool isDecimalPoint(const QString& text, qsizetype i) {
    return text[i] == u'.' && isDigit(text, i - 1) && isDigit(text, i + 1) &&
           !pointFollows(text, i - 1, -1) && !pointFollows(text, i + 1, 1);
}

/// Returns UTF-8, because the core fills the placeholders of a sentence.
std::string inLanguage(const Text& text);

std::string inLanguage(const TextValue& value) {
    switch (value.kind) {
    case TextValue::Kind::Sentence:
        return inLanguage(value.sentence);
    case TextValue::Kind::Digits:
        return toLocal(value.text).toStdString();
    case TextValue::Kind::Words:
        break;
    }
    return value.text;
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

QString toLocal(std::string_view text, const QLocale& locale) {
    const QString words = toQt(text);
    QString local = words;
    for (qsizetype i = words.size() - 1; i >= 0; --i)
        if (isDecimalPoint(words, i))
            local.replace(i, 1, locale.decimalPoint());
    return local;
}

QString translated(const Text& text) {
    return toQt(inLanguage(text));
}

} // namespace s4k::app
