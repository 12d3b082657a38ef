// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

class QCoreApplication;

namespace s4k::app {

/// The languages that the window is translated into, by their codes, e.g. `de`.
[[nodiscard]] QStringList languages();

/// The words of the window in one language, and Qt's own.
class Language {
public:
    /// `code` such as `de`; empty: the system's language. English where there is no translation.
    Language(QCoreApplication& app, const QString& code);

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace s4k::app
