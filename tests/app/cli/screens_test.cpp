// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace s4k::test;

namespace {

QStringList filesBelow(const QString& directory) {
    QStringList names;
    for (QDirIterator it(directory, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        names.append(QDir(directory).relativeFilePath(it.next()));
    names.sort();
    return names;
}

Run screens(const QString& out, const char* options = "--system 10 --scale 1") {
    return runS4k(words("screens --out") + QStringList{out} + words(options));
}

Run compare(const QString& out, const QString& expected) {
    return runS4k(words("screens --system 10 --scale 1 --out") +
                  QStringList{out, QStringLiteral("--compare"), expected});
}

} // namespace

class ScreensTest : public QObject {
    Q_OBJECT

private:
    TemporaryFiles m_files;
    QString m_first;

private Q_SLOTS:
    void initTestCase() {
        m_first = m_files.path(QStringLiteral("first"));
        const Run run = screens(m_first);
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }

    void aSecondRunIsTheSameBytes() {
        const QString second = m_files.path(QStringLiteral("second"));
        QCOMPARE(screens(second).exitCode, 0);
        const QStringList files = filesBelow(m_first);
        QVERIFY(files.size() > 100);
        QCOMPARE(filesBelow(second), files);
        for (const QString& file : files)
            QVERIFY2(readAll(m_first + QLatin1Char('/') + file) ==
                         readAll(second + QLatin1Char('/') + file),
                     qPrintable(file));
    }

    void theIndexNamesEveryPicture() {
        const QJsonObject index =
            QJsonDocument::fromJson(readAll(m_first + QStringLiteral("/index.json"))).object();
        QCOMPARE(index.value(QStringLiteral("schema")).toString(), QStringLiteral("s4k-screens/1"));
        QSet<QString> named;
        const QByteArray html = readAll(m_first + QStringLiteral("/index.html"));
        for (const QJsonValue& screen : index.value(QStringLiteral("screens")).toArray()) {
            const QString png = screen.toObject().value(QStringLiteral("png")).toString();
            QVERIFY2(html.contains("src=\"" + png.toUtf8() + '"'), qPrintable(png));
            const QImage image(m_first + QLatin1Char('/') + png);
            QCOMPARE(image.size(), QSize(160, 96));
            named.insert(png);
            named.insert(screen.toObject().value(QStringLiteral("text")).toString());
        }
        const QStringList all = filesBelow(m_first);
        QCOMPARE(named.size(), all.size() - 2);
        QVERIFY(!html.contains("http"));
    }

    void systemsAndNotations_data() {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("absent");
        QTest::newRow("wye, IEC") << QByteArray("--system 40 --notation iec --scale 1")
                                  << QStringLiteral("40/iec/summary.kwh.png")
                                  << QStringLiteral("40/ieee");
        QTest::newRow("delta by its panel name")
            << QByteArray("--system 3L --notation ieee")
            << QStringLiteral("31/ieee/summary.vll.txt") << QStringLiteral("31/iec");
    }

    void systemsAndNotations() {
        QFETCH(QByteArray, options);
        QFETCH(QString, there);
        QFETCH(QString, absent);
        const QString out = m_files.path(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(screens(out, options.constData()).exitCode, 0);
        QVERIFY(QFileInfo::exists(out + QLatin1Char('/') + there));
        QVERIFY(!QFileInfo::exists(out + QLatin1Char('/') + absent));
    }

    void nothingChanged() {
        const Run run = compare(m_files.path(QStringLiteral("same")), m_first);
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(QFileInfo::exists(m_files.path(QStringLiteral("same/report.html"))));
    }

    void differencesAreFound_data() {
        QTest::addColumn<QString>("finding");
        QTest::addColumn<QStringList>("pictures");
        QTest::newRow("changed") << QStringLiteral("changed") << words("expected actual diff");
        QTest::newRow("missing") << QStringLiteral("missing") << words("actual");
        QTest::newRow("stale") << QStringLiteral("stale") << words("expected");
        QTest::newRow("resized") << QStringLiteral("changed") << words("expected actual");
        QTest::newRow("damaged") << QStringLiteral("changed") << words("actual");
    }

    void differencesAreFound() {
        QFETCH(QString, finding);
        QFETCH(QStringList, pictures);
        const QString tag = QString::fromUtf8(QTest::currentDataTag());
        const QString expected = m_files.path(QStringLiteral("expected-") + tag);
        const QString out = m_files.path(QStringLiteral("actual-") + tag);
        QCOMPARE(screens(expected).exitCode, 0);
        const QString name = spoil(expected + QStringLiteral("/10/ieee/"), tag);
        const Run run = compare(out, expected);
        QVERIFY2(run.exitCode == 1, run.err.constData());
        QCOMPARE(QString::fromUtf8(run.out),
                 finding + QStringLiteral(" 10/ieee/") + name + QLatin1Char('\n'));
        const QByteArray report = readAll(out + QStringLiteral("/report.html"));
        for (const char* which : {"expected", "actual", "diff"}) {
            const QString path =
                QStringLiteral("compare/10/ieee/%1.%2.png").arg(name, QLatin1String(which));
            const bool wanted = pictures.contains(QLatin1String(which));
            QCOMPARE(QFileInfo::exists(out + QLatin1Char('/') + path), wanted);
            QCOMPARE(report.contains(path.toUtf8()), wanted);
        }
    }

private:
    /// Changes one picture as `tag` says and returns its name.
    static QString spoil(const QString& directory, const QString& tag) {
        const QString name = QStringLiteral("summary.kw");
        const QString path = directory + name + QStringLiteral(".png");
        QImage image = QImage(path).convertToFormat(QImage::Format_ARGB32);
        if (tag == QStringLiteral("changed"))
            image.setPixel(17, 11, image.pixel(17, 11) ^ 1U);
        if (tag == QStringLiteral("resized"))
            image = image.copy(0, 0, 159, 96);
        if (tag == QStringLiteral("missing"))
            QFile::remove(path);
        else if (tag == QStringLiteral("stale"))
            QFile::copy(path, directory + QStringLiteral("old.screen.png"));
        else if (tag == QStringLiteral("damaged"))
            QFile(path).resize(40);
        else
            image.save(path);
        return tag == QStringLiteral("stale") ? QStringLiteral("old.screen") : name;
    }
};

QTEST_GUILESS_MAIN(ScreensTest)
#include "screens_test.moc"
