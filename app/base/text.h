// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QLocale>
#include <QString>

#include <string_view>

namespace s4k::app {

/// The core's UTF-8 text as a QString. Bytes that are not UTF-8 become replacement characters.
[[nodiscard]] inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The text with the decimal separator of `locale`: `0.33 V` becomes `0,33 V` in German. Numbers
/// with several points, as in addresses, stay unchanged.
[[nodiscard]] QString toLocal(std::string_view text, const QLocale& locale = QLocale());

/// The sentence in the language of the installed translators, or in English without one; each
/// Number in it has the decimal separator of the default QLocale.
[[nodiscard]] QString translated(const Text& text);

} // namespace s4k::app
