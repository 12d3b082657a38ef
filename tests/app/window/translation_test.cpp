// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Entry {
    QString context;
    QString source;
    bool plural = false;
    QStringList translations;
    bool finished = true;
};

void readEntry(QXmlStreamReader& xml, Entry& entry) {
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement &&
                     xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement())
                    entry.translations += xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (entry.translations.isEmpty())
                entry.translations = {text};
        } else {
            xml.skipCurrentElement();
        }
    }
}

QList<Entry> readTranslations(const QString& name) {
    QFile file(QStringLiteral(S4K_SOURCE_DIR "/translations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        if (xml.name() != QLatin1String("message"))
            continue;
        Entry entry;
        entry.context = context;
        entry.plural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        readEntry(xml, entry);
        entries += entry;
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression kForm(QStringLiteral("%(\\d|n)"));
    QStringList found;
    for (auto match = kForm.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

} // namespace

class TranslationTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void germanIsComplete() {
        const QList<Entry> entries = readTranslations(QStringLiteral("s4k_de.ts"));
        QVERIFY(entries.size() > 150);
        for (const Entry& entry : entries) {
            QVERIFY2(entry.finished, qPrintable(entry.source));
            for (const QString& text : entry.translations)
                QVERIFY2(!text.isEmpty(), qPrintable(entry.source));
        }
    }

    void placeholdersAreKept() {
        QVERIFY(!placeholders(QStringLiteral("%1 of %n")).isEmpty());
        for (const QString& name : {QStringLiteral("s4k_de.ts"), QStringLiteral("s4k_en.ts")})
            for (const Entry& entry : readTranslations(name))
                for (const QString& text : entry.translations)
                    QCOMPARE(placeholders(text), placeholders(entry.source));
    }

    void englishHoldsPluralsOnly() {
        const QList<Entry> entries = readTranslations(QStringLiteral("s4k_en.ts"));
        QVERIFY(!entries.isEmpty());
        for (const Entry& entry : entries)
            QCOMPARE(entry.translations.size(), 2);
    }

    void everyPluralIsInEnglishToo() {
        QStringList english;
        for (const Entry& entry : readTranslations(QStringLiteral("s4k_en.ts")))
            english += entry.context + QLatin1Char('|') + entry.source;
        QStringList german;
        for (const Entry& entry : readTranslations(QStringLiteral("s4k_de.ts")))
            if (entry.plural)
                german += entry.context + QLatin1Char('|') + entry.source;
        english.sort();
        german.sort();
        QCOMPARE(english, german);
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
