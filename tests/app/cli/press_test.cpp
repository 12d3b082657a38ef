// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace s4k::test;

namespace {

QString field(const QJsonObject& line, const char* name) {
    return line.value(QLatin1String(name)).toString();
}

/// The last line printed by `s4k press KEYS OPTIONS --json`.
QJsonObject press(const QString& keys, const QStringList& options = {}) {
    const Run run =
        runS4k(words("press --json") + options + QStringList{QStringLiteral("--"), keys});
    if (run.exitCode != 0)
        qWarning("%s", run.err.constData());
    return jsonLines(run.out).last();
}

QStringList load(const char* text) {
    return {QStringLiteral("--load"), QString::fromUtf8(text)};
}

} // namespace

class PressTest : public QObject {
    Q_OBJECT

private:
    TemporaryFiles m_files;

private Q_SLOTS:
    void walks_data() {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* keys, const char* set, const char* label,
                            const char* value) {
            QTest::newRow(keys) << QString::fromUtf8(keys) << QString::fromUtf8(set)
                                << QString::fromUtf8(label) << QString::fromUtf8(value);
        };
        // Load: 480 V, 50 A, PF 0.8, 60 Hz, so 33.255 kW, 24.942 kVAR, 41.569 kVA.
        row("wait:0s", "", "KWh", "0.0");
        row("next next next", "", "KW", "33.26");
        row("> > > >", "", "KVAR", "24.94");
        row(">>>>>", "", "KVA", "41.57");
        row("next next next next next next", "", "PF", "0.800");
        row(">>>>>>>", "", "VLL", "480.0");
        row(">>>>>>> next", "units=IEC", "V", "277.1");
        row(">>>>>>> next next", "", "A", "50.00");
        row(">>>>>>> next next next", "", "HZ", "60.00");
        row("plus", "", "APHASE", "");
        row("+ next next", "", "KW", "11.09");
        row("- - -", "", "INFO", "");
        row("- - - -", "", "ALERT", "nonE");
        row("minus", "", "SETUP", "");
        row("- next", "", "PASWD", "00000");
        row("- next next next next next next", "", "S COM", "");
        row("- next next next next next next next", "", "ADDR", "001");
        row("- >>>>>> +", "", "S CT", "");
        row("- >>>>>> + >", "", "CT V", "1.0");
        row("- >>>>>> + > >", "", "CT V", "SAvEd");
        row("- >>>>>> + > > wait:1s", "", "CT SZ", "00100");
        row("- next plus >>>>>", "", "PASWD", "Err");
        row("- next plus >>>>>", "setup-password=10000", "S COM", "");
        row("+ back", "", "KWh", "0.0");
    }

    void walks() {
        QFETCH(QString, keys);
        QFETCH(QString, set);
        QFETCH(QString, label);
        QFETCH(QString, value);
        QStringList options = load("volts=480 amps=50 pf=0.8");
        if (!set.isEmpty())
            options += QStringList{QStringLiteral("--set"), set};
        const QJsonObject line = press(keys, options);
        QCOMPARE(field(line, "label"), label);
        QCOMPARE(field(line, "value"), value);
        QCOMPARE(line.keys(), words("blink icons label screen value"));
    }

    void anEditIsSavedAndFlashes() {
        const QString setCt = QStringLiteral("- >>>>>> + > > plus >>>>>");
        QCOMPARE(field(press(setCt), "value"), QStringLiteral("SAvEd"));
        const QJsonObject after = press(setCt + QStringLiteral(" wait:1s"));
        QCOMPARE(field(after, "label"), QStringLiteral("S CT"));
        const QJsonObject again = press(setCt + QStringLiteral(" next next wait:1s"));
        QCOMPARE(field(again, "value"), QStringLiteral("10100"));
    }

    void aHeldKeyRepeats() {
        // 500 ms to the first repeat, then one each 150 ms: 0 -> 1 -> 2 -> 3 within 700 ms.
        QCOMPARE(field(press(QStringLiteral("- next hold:plus:700ms")), "value"),
                 QStringLiteral("30000"));
        QCOMPARE(field(press(QStringLiteral("- next hold:plus:400ms")), "value"),
                 QStringLiteral("10000"));
    }

    void aLongPauseGoesHomeAndLocks() {
        QCOMPARE(field(press(QStringLiteral("- >>>>>> wait:299s")), "label"),
                 QStringLiteral("S COM"));
        QCOMPARE(field(press(QStringLiteral("- >>>>>> wait:5min")), "label"),
                 QStringLiteral("KWh"));
    }

    void traceShowsEveryStep() {
        const Run run = runS4k(words("press --trace") + QStringList{QStringLiteral("> wait:1s <")});
        QCOMPARE(run.exitCode, 0);
        const QList<QJsonObject> lines = jsonLines(run.out);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(field(lines[0], "label"), QStringLiteral("KVARh"));
        QCOMPARE(field(lines[1], "label"), QStringLiteral("KVARh"));
        QCOMPARE(field(lines[2], "label"), QStringLiteral("3PHASE"));
    }

    void timePassesForMeterAndPanelAlike() {
        // 100 kW for a minute: 1.66 kWh, shown truncated to one decimal.
        const QStringList heavy = load("volts=600 amps=96.225 pf=1");
        QCOMPARE(field(press(QStringLiteral("wait:60s"), heavy), "value"), QStringLiteral("1.6"));
        QCOMPARE(field(press(QStringLiteral("wait:30s"), heavy), "value"), QStringLiteral("0.8"));
    }

    void alertsLightTheWrench() {
        const QJsonObject line = press(QStringLiteral("wait:1s"), load("sag=1,0,1"));
        QVERIFY(line.value(QStringLiteral("icons")).toArray().contains(QStringLiteral("wrench")));
        const QJsonObject lost = press(QStringLiteral("- - - - next"), load("sag=1,0,1"));
        QCOMPARE(field(lost, "label"), QStringLiteral("PLOSS"));
        QVERIFY(field(lost, "value").contains(QLatin1Char('b')));
    }

    void theLivingLoadLives() {
        const Run run = runS4k(words("press --trace --load living") +
                               QStringList{QStringLiteral(">>> wait:5s wait:5s wait:5s")});
        QSet<QString> values;
        for (const QJsonObject& line : jsonLines(run.out).mid(2))
            values.insert(field(line, "value"));
        QVERIFY(values.size() > 2);
    }

    void stateIsKeptBetweenRuns() {
        const QStringList state = stateIn("kept");
        QCOMPARE(field(press(QStringLiteral("- next + next"), state), "value"),
                 QStringLiteral("10000"));
        // The editor of the stored screen continues at the second digit.
        QCOMPARE(field(press(QStringLiteral("plus plus"), state), "value"),
                 QStringLiteral("12000"));
        QCOMPARE(field(press(QStringLiteral("<<<"), state), "screen"),
                 QStringLiteral("summary.kwh"));
    }

    /// The numbered lines of the manual's "Quick Setup Instructions", each in a separate run of the
    /// program.
    void theQuickSetupAcrossRuns() {
        struct Line {
            const char* keys;
            const char* label;
            const char* value;
        };
        constexpr Line kLines[] = {
            {"-", "SETUP", ""},                   // 1
            {">", "PASWD", "00000"},              // 2
            {">>>>> wait:1s", "S COM", ""},       // 3, 4, 5
            {">", "ADDR", "001"},                 // 5a
            {">+", "ADDR", "011"},                //
            {">++++++", "ADDR", "017"},           //
            {"> wait:1s", "BAUD", "19200"},       // 5b
            {"+", "BAUD", "38400"},               //
            {"> wait:1s", "PAR", "nonE"},         // 5c
            {"> wait:1s", "S COM", ""},           // 5d
            {"+", "S CT", ""},                    // 6
            {">", "CT V", "1.0"},                 // 6a
            {"> wait:1s", "CT SZ", "00100"},      // 6b
            {">>+", "CT SZ", "00200"},            //
            {">> wait:0s > wait:1s", "S CT", ""}, // 6c
            {"+", "S SYS", ""},                   // 7
            {">+", "SYSTEM", "3L"},               // 7a
            {"> wait:1s", "S SYS", ""},           // 7b
            {"++", "S V", ""},                    // 8 skipped, 9
            {">", "VLL", "00600"},                // 9a
            {">>-->--", "VLL", "00480"},          //
            {">> wait:1s", "S V", ""},            // 9b
            {"<", "SETUP", ""},                   // 10
            {"<", "KWh", "0.0"},                  //
        };
        const QStringList state = stateIn("quick") + load("dead");
        for (const Line& line : kLines) {
            const QJsonObject shown = press(QString::fromUtf8(line.keys), state);
            QVERIFY2(field(shown, "label") == QLatin1String(line.label) &&
                         field(shown, "value") == QLatin1String(line.value),
                     QJsonDocument(shown).toJson() + line.keys);
        }
        QCOMPARE(parameters(stateIn("quick")),
                 QStringLiteral("address=17 baud=38400 ct=200 parity=0 system=31 voltage=480"));
        for (const char* format : {"md", "csv", "json"}) {
            const Run run = runS4k(words("dump parameters --format") +
                                   QStringList{QLatin1String(format)} + stateIn("quick"));
            QCOMPARE(run.exitCode, 0);
            QCOMPARE(run.err, QByteArray());
            QVERIFY2(run.out.contains("38400") && run.out.contains("480"), run.out.constData());
        }
        // The service is 3L now; the menu shows it after the next start.
        QCOMPARE(field(press(QStringLiteral("- > >>>>> ++>"), state), "value"),
                 QStringLiteral("3L"));
    }

    void eachRunIsAStart() {
        const QStringList state = stateIn("starts");
        for (int start = 1; start <= 3; ++start) {
            press(QStringLiteral("wait:1s"), state);
            const QByteArray image = readAll(m_files.path(QStringLiteral("starts/meter.nv")));
            // Block CNTR: tag, version, length, energy resets, power-ups.
            const qsizetype at = image.indexOf("CNTR");
            QVERIFY(at > 0);
            QCOMPARE(int{image[at + 10]}, start);
        }
    }

    void settingsOfACallAreKept() {
        const QStringList state = stateIn("set");
        press(QStringLiteral("wait:0s"), state + words("--set ct=250 --set voltage=400"));
        QVERIFY(parameters(state).contains(QStringLiteral("ct=250 ")));
        QCOMPARE(field(press(QStringLiteral("- > >>>>> + > >"), state), "label"),
                 QStringLiteral("CT V"));
        QVERIFY(parameters(state).endsWith(QStringLiteral("voltage=400")));
    }

    void aPasswordOfOneRunIsAskedInTheNext() {
        const QStringList state = stateIn("password");
        // S PASS is the screen before S COM.
        QCOMPARE(field(press(QStringLiteral("- > >>>>> - >"), state), "screen"),
                 QStringLiteral("setup.pass.setup"));
        press(QStringLiteral("++ >>>>> wait:1s"), state);
        QCOMPARE(field(press(QStringLiteral("<<<"), state), "label"), QStringLiteral("KWh"));
        QCOMPARE(field(press(QStringLiteral("- > >>>>>"), state), "value"), QStringLiteral("Err"));
        QCOMPARE(field(press(QStringLiteral("> ++ >>>>> wait:1s"), state), "label"),
                 QStringLiteral("S COM"));
    }

    void aDamagedMemoryFallsBackAndSaysSo() {
        const QStringList state = stateIn("damaged");
        press(QStringLiteral("wait:0s"), state + words("--set ct=250"));
        press(QStringLiteral("wait:0s"), state + words("--set ct=300"));
        press(QStringLiteral("wait:0s"), state);
        spoil(QStringLiteral("damaged/meter.nv"));
        Run run = runS4k(words("press next --json") + state);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("The previous image was taken instead"), run.err.constData());
        QVERIFY(parameters(state).contains(QStringLiteral("ct=300 ")));
        spoil(QStringLiteral("damaged/meter.nv"));
        spoil(QStringLiteral("damaged/meter.previous.nv"));
        run = runS4k(words("press next --json") + state);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("The factory defaults were taken instead"), run.err.constData());
        QVERIFY(parameters(state).contains(QStringLiteral("ct=100 ")));
    }

    void aDamagedPositionIsSaidAndTheWalkBeginsAtHome_data() {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("becomes");
        const auto row = [](const char* name, const char* was, const char* becomes) {
            QTest::newRow(name) << QByteArray(was) << QByteArray(becomes);
        };
        row("other format", "s4k-panel-state/1", "s4k-panel-state/9");
        row("no such screen", R"("screen": ")", R"("screen": "x)");
        row("cursor far out", R"("cursor": 1)", R"("cursor": 5)");
        row("cursor as text", R"("cursor": 1)", R"("cursor": "1")");
        row("digit 10", "\n    3,", "\n    10,");
        row("digit missing", "\n    3,", "");
        row("choice far out", R"("choice": 0)", R"("choice": 200)");
        row("pending far out", R"("pending": 0)", R"("pending": 16)");
        row("empty", "{", "");
    }

    void aDamagedPositionIsSaidAndTheWalkBeginsAtHome() {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, becomes);
        const QStringList state = stateIn("position");
        const QString file = QStringLiteral("position/panel.json");
        QFile::remove(m_files.path(file));
        QCOMPARE(field(press(QStringLiteral("- > +++ >"), state), "value"),
                 QStringLiteral("30000"));
        QByteArray content = readAll(m_files.path(file));
        const qsizetype at = content.indexOf(was);
        QVERIFY2(at >= 0, content.constData());
        m_files.write(file, content.replace(at, was.size(), becomes));
        const Run run = runS4k(words("press wait:0s --json") + state);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("panel.json") && run.err.contains("begins at home"),
                 run.err.constData());
        QCOMPARE(field(jsonLines(run.out).last(), "screen"), QStringLiteral("summary.kwh"));
        QCOMPARE(runS4k(words("press wait:0s --json") + state).err, QByteArray());
    }

    /// A stored position may be wrong: accepted values in it are used only if the meter accepts
    /// them.
    void anAcceptedValueThatTheMeterDoesNotTakeIsDropped() {
        const QStringList state = stateIn("pending");
        const QString file = QStringLiteral("pending/panel.json");
        QCOMPARE(field(press(QStringLiteral("- > >>>>> > >>+> wait:1s"), state), "label"),
                 QStringLiteral("BAUD"));
        QByteArray content = readAll(m_files.path(file));
        QCOMPARE(content.count("    2,\n"), qsizetype{1});
        m_files.write(file, content.replace("    2,\n", "    999,\n"));
        QCOMPARE(field(press(QStringLiteral("< >"), state), "value"), QStringLiteral("001"));
        press(QStringLiteral("< +"), state);
        QVERIFY(parameters(state).startsWith(QStringLiteral("address=1 ")));
    }

    void aScreenThatTheNewSystemDoesNotHaveIsLeft() {
        const QStringList state = stateIn("system");
        QCOMPARE(field(press(QStringLiteral("- > >>>>> ++++ >"), state), "screen"),
                 QStringLiteral("setup.v.vll"));
        QCOMPARE(
            field(press(QStringLiteral("wait:0s"), state + words("--set system=10")), "screen"),
            QStringLiteral("setup.v"));
    }

    void energyIsKeptBetweenRuns() {
        const QStringList options = load("volts=600 amps=96.225 pf=1") + stateIn("energy");
        press(QStringLiteral("wait:30s"), options);
        QCOMPARE(field(press(QStringLiteral("wait:30s"), options), "value"), QStringLiteral("1.6"));
    }

    void anImageIsShownAndTakesNoChange() {
        const QString path = m_files.write(QStringLiteral("image.json"), imageOfP01());
        const QStringList image{QStringLiteral("--image"), path};
        QCOMPARE(field(press(QStringLiteral(">>>>>>>"), image), "value"), QStringLiteral("480.0"));
        QCOMPARE(field(press(QStringLiteral(">>>"), image), "value"), QStringLiteral("66.51"));
        const QJsonObject ct = press(QStringLiteral("- >>>>>> + > > plus"), image);
        QCOMPARE(field(ct, "label"), QStringLiteral("CT SZ"));
        QCOMPARE(field(ct, "value"), QStringLiteral("00100"));
    }

    void aPictureIsWritten_data() {
        QTest::addColumn<int>("scale");
        QTest::newRow("1") << 1;
        QTest::newRow("3") << 3;
    }

    void aPictureIsWritten() {
        QFETCH(int, scale);
        const QString path = m_files.path(QStringLiteral("frame.png"));
        const Run run = runS4k(words("press next --scale") +
                               QStringList{QString::number(scale), QStringLiteral("--png"), path});
        QCOMPARE(run.exitCode, 0);
        const QImage image(path);
        QCOMPARE(image.size(), QSize(160, 96) * scale);
        const QByteArray bytes = readAll(path);
        runS4k(words("press next --scale") +
               QStringList{QString::number(scale), QStringLiteral("--png"), path});
        QCOMPARE(readAll(path), bytes);
    }

    void withoutJsonTheGlassIsText() {
        const Run run = runS4k(words("press next"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("| KVARh "));
        QVERIFY(run.out.contains("heart"));
    }

private:
    QStringList stateIn(const char* name) const {
        return {QStringLiteral("--state"), m_files.path(QLatin1String(name))};
    }

    /// Inverts one bit in the middle of a file.
    void spoil(const QString& name) const {
        QByteArray content = readAll(m_files.path(name));
        QVERIFY2(!content.isEmpty(), qPrintable(name));
        const qsizetype middle = content.size() / 2;
        content[middle] = static_cast<char>(content[middle] ^ 1);
        m_files.write(name, content);
    }

    /// The parameters of the Quick Setup in `s4k dump parameters`: `name=value`, sorted by name.
    static QString parameters(const QStringList& state) {
        const Run run = runS4k(words("dump parameters --format json") + state);
        const QStringList wanted = words("address baud parity ct system voltage");
        QStringList found;
        for (const QJsonValue& value : QJsonDocument::fromJson(run.out).array()) {
            const QJsonObject row = value.toObject();
            if (wanted.contains(field(row, "name")))
                found.append(field(row, "name") + QLatin1Char('=') +
                             QString::number(row.value(QStringLiteral("value")).toInt()));
        }
        found.sort();
        return found.join(QLatin1Char(' '));
    }

    static QByteArray imageOfP01() {
        const Run run =
            runS4k(words("measure --case P01 --seconds 4 --json --registers") +
                   QStringList{QStringLiteral(S4K_SOURCE_DIR "/tests/data/vectors_public.json")});
        return run.out;
    }
};

QTEST_GUILESS_MAIN(PressTest)
#include "press_test.moc"
