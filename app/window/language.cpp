// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

namespace s4k::app {

namespace {

constexpr auto kFolder = ":/i18n";

} // namespace

QStringList languages() {
    QStringList codes;
    const QDir folder(QString::fromLatin1(kFolder));
    for (const QString& file :
         folder.entryList({QStringLiteral("s4k_*.qm")}, QDir::Files, QDir::Name))
        codes += QFileInfo(file).completeBaseName().section(QLatin1Char('_'), 1);
    return codes;
}

Language::Language(QCoreApplication& app, const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const QString ours = QStringLiteral("s4k");
    const QString separator = QStringLiteral("_");
    const QString folder = QString::fromLatin1(kFolder);
    // English needs its translation file too, for plural forms.
    if (m_ours.load(locale, ours, separator, folder) ||
        m_ours.load(QLocale(QLocale::English), ours, separator, folder))
        app.installTranslator(&m_ours);
    if (m_qt.load(locale, QStringLiteral("qtbase"), separator,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(&m_qt);
}

} // namespace s4k::app
