// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"

namespace s4k::app {

namespace {

bool isDigit(const QString& text, qsizetype i) {
    return i >= 0 && i < text.size() && text[i] >= u'0' && text[i] <= u'9';
}

/// Whether digits and another point are joined to the digit at `i`, in the direction of `step`.
bool pointFollows(const QString& text, qsizetype i, int step) {
    while (isDigit(text, i))
        i += step;
    return isDigit(text, i + step) && text[i] == u'.';
}

/// A point between digits that is the only one of its number.
bool isDecimalPoint(const QString& text, qsizetype i) {
    return text[i] == u'.' && isDigit(text, i - 1) && isDigit(text, i + 1) &&
           !pointFollows(text, i - 1, -1) && !pointFollows(text, i + 1, 1);
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

} // namespace s4k::app
