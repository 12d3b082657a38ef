// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run_s4k.h"

#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace s4k::test;

namespace {

QString field(const QJsonObject& line, const char* name) {
    return line.value(QLatin1String(name)).toString();
}

/// The last line that `s4k press KEYS OPTIONS --json` prints.
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
        // 100 kW for a minute: 1.66 kWh, shown cut to one decimal.
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
        const QStringList state{QStringLiteral("--state"), m_files.path(QStringLiteral("kept"))};
        QCOMPARE(field(press(QStringLiteral("- next + next"), state), "value"),
                 QStringLiteral("10000"));
        // The editor of the kept screen goes on at the second digit.
        QCOMPARE(field(press(QStringLiteral("plus plus"), state), "value"),
                 QStringLiteral("12000"));
        QCOMPARE(field(press(QStringLiteral("<<<"), state), "screen"),
                 QStringLiteral("summary.kwh"));
        press(QStringLiteral("- >>>>>> + > > plus >>>>>"), state);
        QCOMPARE(field(press(QStringLiteral("> > wait:1s"), state), "value"),
                 QStringLiteral("10100"));
        const Run dump = runS4k(words("dump parameters --format csv") + state);
        QVERIFY2(dump.out.contains("\nct,") && dump.out.contains(",10100,"), dump.out.constData());
    }

    void energyIsKeptBetweenRuns() {
        const QStringList options =
            load("volts=600 amps=96.225 pf=1") +
            QStringList{QStringLiteral("--state"), m_files.path(QStringLiteral("energy"))};
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
    static QByteArray imageOfP01() {
        const Run run =
            runS4k(words("measure --case P01 --seconds 4 --json --registers") +
                   QStringList{QStringLiteral(S4K_SOURCE_DIR "/tests/data/vectors_public.json")});
        return run.out;
    }
};

QTEST_GUILESS_MAIN(PressTest)
#include "press_test.moc"
