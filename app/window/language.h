// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

class QCoreApplication;

namespace s4k::app {

/// Codes of the languages that the window is translated into, e.g. `de`.
[[nodiscard]] QStringList languages();

/// Installs the translations of the window and of Qt for one language, and sets the default locale.
class Language {
public:
    /// `code` such as `de`; empty: the system's language. Without a translation the texts are
    /// English, but the locale is that of `code`. The object must live as long as texts are shown.
    Language(QCoreApplication& app, const QString& code);

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace s4k::app
