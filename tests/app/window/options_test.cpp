// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"
#include "app/window/options.h"
#include "app/window/preferences.h"
#include "app/window/tools/tools.h"
#include "tests/app/window/window_bench.h"
#include "ui/registers/registers_view.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>

using namespace s4k;
using app::parseOptions;

namespace {

Result<app::Options> parse(const QString& words) {
    QStringList arguments{QStringLiteral("s4k-panel")};
    arguments += words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return parseOptions(arguments);
}

/// Result of a run that writes a screenshot.
struct Ending {
    int code = -1;
    QByteArray said; ///< output on stderr
    bool drawn = false;
};

Ending picture(const QTemporaryDir& folder, const QStringList& words) {
    const QString file = folder.filePath(QStringLiteral("a.png"));
    QProcess program;
    program.start(qEnvironmentVariable("S4K_PANEL"),
                  words + QStringList{QStringLiteral("--settings"),
                                      folder.filePath(QStringLiteral("s.ini")),
                                      QStringLiteral("--screenshot"), file,
                                      QStringLiteral("--after"), QStringLiteral("0")});
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardError(), QFile::exists(file)};
}

} // namespace

class OptionsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutArgumentsALivingMeter() {
        const auto options = parse({});
        QVERIFY(options.ok());
        QVERIFY(options->file.isEmpty() && !options->system && !options->theme);
        QCOMPARE(options->speed, 1.0);
    }

    void readsEverySwitch() {
        const auto options = parse(QStringLiteral(
            "--screenshot a.png --after 250 --theme dark --language de --settings s.ini "
            "--meter-dir m/1 --system 31 --speed 100 --size 1280x800"));
        QVERIFY(options.ok());
        QCOMPARE(options->screenshot, QStringLiteral("a.png"));
        QCOMPARE(options->screenshotAfterMs, 250);
        QCOMPARE(options->meterDir, QStringLiteral("m/1"));
        QCOMPARE(*options->theme, ui::Theme::Dark);
        QCOMPARE(*options->system, SystemType::ThreePhaseDelta);
        QCOMPARE(options->speed, 100.0);
        QCOMPARE(*options->size, QSize(1280, 800));
    }

    void sharesAsAsked() {
        const auto options = parse(QStringLiteral(
            "--share tcp:[::1]:1502 --share rtu:/dev/ttyUSB0 --meters 63 --view traffic"));
        QVERIFY(options.ok());
        QCOMPARE(options->shareTcp->port, quint16{1502});
        QVERIFY(options->shareTcp->isLocal());
        QCOMPARE(options->shareRtu, QStringLiteral("/dev/ttyUSB0"));
        QCOMPARE(options->meters, 63);
        QCOMPARE(options->views, QStringList{QStringLiteral("traffic")});
        QVERIFY(!parse(QStringLiteral("--share tcp:127.0.0.1:99999")).ok());
        QCOMPARE(parse(QStringLiteral("--view setup --view share"))->views,
                 (QStringList{QStringLiteral("setup"), QStringLiteral("share")}));
    }

    void opensAHistoryAnywhereAndKeepsWhatIsAsked() {
        const QString url = QStringLiteral("postgresql://me@host/plant");
        const auto options =
            parse(url + QStringLiteral(" --record r.s4kdb --keep-raw 90 --keep-quarters 0"));
        QVERIFY(options.ok());
        QCOMPARE(options->file, url);
        QCOMPARE(options->record, QStringLiteral("r.s4kdb"));
        QCOMPARE(*options->keep.rawDays, 90);
        QVERIFY(!options->keep.minuteDays);
        QCOMPARE(*options->keep.quarterDays, 0);
        QVERIFY(!parse(QStringLiteral("--keep-raw -1")).ok());
        QVERIFY(!parse(QStringLiteral("--keep-minutes many")).ok());
        QVERIFY(!parse(QStringLiteral("--keep-quarters 36501")).ok());
    }

    void refusesWithThingCauseAndRemedy_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("value");
        const std::array<std::array<const char*, 2>, 22> rows{{
            {"--meters 0", "0"},
            {"--meters 64", "64"},
            {"--share 1502", "1502"},
            {"--share rtu:", "rtu:"},
            {"--scenario /nowhere/x.s4k", "/nowhere/x.s4k"},
            {"--after soon", "soon"},
            {"--after -1", "-1"},
            {"--after 9999999999999", "9999999999999"},
            {"--theme pink", "pink"},
            {"--language xx", "xx"},
            {"--language fr", "fr"},
            {"--system 41", "41"},
            {"--speed 0", "0"},
            {"--speed nan", "nan"},
            {"--speed 1001", "1001"},
            {"--size 10x10", "10x10"},
            {"--size 1280", "1280"},
            {"--size 99999x99999", "99999x99999"},
            {"no/such/file.cfg", "no/such/file.cfg"},
            {"one.csv two.csv", "two.csv"},
            {"--bogus", "bogus"},
            {"--theme", ""},
        }};
        for (const auto& row : rows)
            QTest::newRow(row[0]) << QString::fromLatin1(row[0]) << QString::fromLatin1(row[1]);
    }

    void refusesWithThingCauseAndRemedy() {
        QFETCH(QString, words);
        QFETCH(QString, value);
        const auto options = parse(words);
        QVERIFY(!options.ok());
        const Error& error = options.error();
        QCOMPARE(QString::fromStdString(error.value), value);
        QVERIFY(!error.thing.empty() && !error.cause.empty() && !error.remedy.empty());
    }

    void namesTheLanguagesThereAre() {
        QVERIFY(app::languages().contains(QStringLiteral("de")));
        for (const char* const code : {"de", "en", "de_AT"})
            QVERIFY2(parse(QStringLiteral("--language ") + QLatin1String(code)).ok(), code);
        const Error error = parse(QStringLiteral("--language fr")).error();
        for (const QString& code : app::languages())
            QVERIFY(QString::fromStdString(error.remedy.english()).contains(code));
    }

    void showsEachViewThatIsAskedFor() {
        app::Options options;
        options.views = {QStringLiteral("registers"), QStringLiteral("share")};
        test::WindowBench bench(options);
        QVERIFY(bench->start().ok());
        bench.show();
        QVERIFY(bench.sees<ui::RegistersView>());
        QVERIFY(bench.window.isDockOpen(QStringLiteral("share")));
    }

    void refusesAViewThatThereIsNotBeforeAnythingElse() {
        app::Options options;
        options.views = {QStringLiteral("traffic"), QStringLiteral("phasor")};
        options.shareTcp = link::parseTcpAddress("127.0.0.1:0").value();
        test::WindowBench bench(options);
        const auto started = bench->start();
        QVERIFY(!started.ok());
        const Error& error = started.error();
        QCOMPARE(QString::fromStdString(error.value), QStringLiteral("phasor"));
        QVERIFY(!error.thing.empty() && !error.cause.empty());
        const QStringList named = QString::fromStdString(error.remedy.english())
                                      .split(QRegularExpression(QStringLiteral("[ ,]+")));
        for (const ui::Tool& tool : app::toolsOf(*bench))
            QVERIFY2(named.contains(tool.id), qPrintable(tool.id));
        for (const ui::Dock& dock : app::docksOf(*bench))
            QVERIFY2(named.contains(dock.id), qPrintable(dock.id));
        QVERIFY(!bench->share().tcp().isListening());
    }

    void theProgramEndsWith2WhereThereIsNoSuchView() {
        const QTemporaryDir folder;
        const Ending ending = picture(folder, {QStringLiteral("--view"), QStringLiteral("phasor")});
        QCOMPARE(ending.code, 2);
        QVERIFY(ending.said.contains("phasors"));
        QVERIFY(!ending.drawn);
    }

    void aPictureOfAllThatWasAskedForEndsWith0() {
        const QTemporaryDir folder;
        const Ending ending =
            picture(folder, {QStringLiteral("--share"), QStringLiteral("tcp:127.0.0.1:0"),
                             QStringLiteral("--record"), folder.filePath(QStringLiteral("h.s4kdb")),
                             QStringLiteral("--audit"),
                             folder.filePath(QStringLiteral("new/audit.jsonl"))});
        QVERIFY2(!ending.said.contains("s4k-panel: "), ending.said.constData());
        QCOMPARE(ending.code, 0);
        QVERIFY(ending.drawn);
    }

    /// FOLDER contains invalid files, TAKEN is a port in use, CLOSED a port without a server.
    void whatCannotBeDoneForAPictureIsSaid_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* words, const char* said) {
            QTest::newRow(words) << QString::fromLatin1(words) << QByteArray(said);
        };
        row("FOLDER/bad.csv", "bad.csv");
        row("FOLDER/bad.cfg", "bad.cfg");
        row("--scenario FOLDER/bad.csv", "bad.csv:1");
        row("--share tcp:127.0.0.1:TAKEN", "listens at this port");
        row("--record FOLDER/bad.csv/h.s4kdb", "h.s4kdb");
        row("--audit FOLDER/bad.csv/audit.jsonl", "audit.jsonl");
        row("--connect tcp:127.0.0.1:CLOSED/1", "refused");
        row("--connect rtu:FOLDER/none:19200:8N1/1", "none");
    }
    void whatCannotBeDoneForAPictureIsSaid() {
        QFETCH(QString, words);
        QFETCH(QByteArray, said);
        const QTemporaryDir folder;
        for (const char* const name : {"bad.csv", "bad.cfg"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("time,volts_an\nnever,1\n") > 0);
        }
        QTcpServer taken;
        QTcpServer closed;
        QVERIFY(taken.listen(QHostAddress::LocalHost) && closed.listen(QHostAddress::LocalHost));
        words.replace(QLatin1String("FOLDER"), folder.path());
        words.replace(QLatin1String("TAKEN"), QString::number(taken.serverPort()));
        words.replace(QLatin1String("CLOSED"), QString::number(closed.serverPort()));
        closed.close();
        const Ending ending = picture(folder, words.split(QLatin1Char(' ')));
        QVERIFY2(ending.said.contains(said), ending.said.constData());
        QCOMPARE(ending.code, 2);
        QVERIFY(ending.drawn);
    }

    /// Every kind of file that cannot be opened. FOLDER is replaced by the folder of the test.
    void aPictureOfAFileThatCannotBeOpenedEndsWith2_data() {
        QTest::addColumn<QByteArray>("content"); // null: there is no such file
        const QByteArray sqlite = QByteArray("SQLite format 3\0", 16);
        const auto row = [](const char* name, const QByteArray& content) {
            QTest::newRow(name) << content;
        };
        row("missing.csv", {});
        row("missing.cfg", {});
        row("missing.s4kdb", {});
        row("empty.csv", "");
        row("empty.cfg", "");
        row("empty.s4kdb", "");
        row("heading.csv", "time,volts_an\n");
        row("waves.csv", "time,va,ia\n0,1,2\n0.001,x,3\n");
        row("binary.csv", QByteArray("\0\1\2\3", 4));
        row("words.txt", "hello\n");
        row("nodata.cfg", "ST1,1,1999\n1,1A,0D\n1,VA,A,,V,1,0,0,-9,9,1,1,S\n60\n1\n4800,4\n");
        row("cut.s4kdb", sqlite);
        row("cut.csv", sqlite + QByteArray(4096, '\xA5'));
    }
    void aPictureOfAFileThatCannotBeOpenedEndsWith2() {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString name = folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
        if (!content.isNull()) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        const Ending ending = picture(folder, {name});
        QVERIFY2(ending.said.contains("s4k-panel: "), ending.said.constData());
        QVERIFY2(ending.said.contains(QByteArray(QTest::currentDataTag()).left(5)),
                 ending.said.constData());
        QCOMPARE(ending.code, 2);
    }

    void aPictureOfAFolderEndsWith2() {
        const QTemporaryDir folder;
        const Ending ending = picture(folder, {folder.path()});
        QVERIFY2(ending.said.contains("s4k-panel: ") && ending.said.contains("folder"),
                 ending.said.constData());
        QCOMPARE(ending.code, 2);
    }

    void aPictureThatFindsNoRoomEndsWith2() {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        const QTemporaryDir folder;
        const QString link = folder.filePath(QStringLiteral("a.png"));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), link));
        const Ending ending = picture(folder, {});
        QVERIFY2(ending.said.contains("--screenshot") && ending.said.contains("No space left"),
                 ending.said.constData());
        QCOMPARE(ending.code, 2);
    }

    void preferencesSurviveARestart() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        {
            app::Preferences preferences(file);
            QCOMPARE(preferences.theme(), ui::Theme::System);
            QVERIFY(preferences.welcomeShown());
            preferences.setTheme(ui::Theme::Dark);
            preferences.setWelcomeShown(false);
        }
        const app::Preferences again(file);
        QCOMPARE(again.theme(), ui::Theme::Dark);
        QVERIFY(!again.welcomeShown());
    }

    void nonsenseInPreferencesIsIgnored() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("s.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\ntheme=purple\ngeometry=xyz\n\xff\xfe garbage");
        file.close();
        const app::Preferences preferences(file.fileName());
        QCOMPARE(preferences.theme(), ui::Theme::System);
    }
};

QTEST_MAIN(OptionsTest)
#include "options_test.moc"
