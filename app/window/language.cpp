// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace s4k::app {

Language::Language(QCoreApplication& app, const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const QString ours = QStringLiteral("s4k");
    const QString separator = QStringLiteral("_");
    const QString folder = QStringLiteral(":/i18n");
    // English plurals come from a translation as well.
    if (m_ours.load(locale, ours, separator, folder) ||
        m_ours.load(QLocale(QLocale::English), ours, separator, folder))
        app.installTranslator(&m_ours);
    if (m_qt.load(locale, QStringLiteral("qtbase"), separator,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(&m_qt);
}

} // namespace s4k::app
