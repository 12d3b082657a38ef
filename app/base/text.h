// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <string_view>

namespace s4k::app {

/// Words of the core as the window takes them.
[[nodiscard]] inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The same with the decimal sign of `locale`: `0.33 V` is `0,33 V` in German. Addresses and
/// versions with several points stay.
[[nodiscard]] QString toLocal(std::string_view text, const QLocale& locale = QLocale());

} // namespace s4k::app
