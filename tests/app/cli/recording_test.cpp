// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of real services, compared with references that were computed without this program.
#include "tests/app/cli/run_s4k.h"
#include "tests/support/files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace s4k::test;

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

QString recording(const char* name) {
    return QString::fromStdString(sharedPath(std::string("recordings/") + name));
}

QJsonObject reference() {
    return QJsonDocument::fromJson(readAll(recording("keating_reference.json"))).object();
}

double reading(const QJsonObject& line, const QString& symbol) {
    return line.value(QStringLiteral("readings")).toObject().value(symbol).toDouble(kNotANumber);
}

/// Largest relative error of three readings compared with the list `key` of a reference.
double worstError(const QJsonObject& line, const QJsonObject& expected, const char* key,
                  const QStringList& symbols) {
    const QJsonArray values = expected.value(QLatin1String(key)).toArray();
    double worst = values.size() == 3 ? 0 : kNotANumber;
    for (int i = 0; i < 3; ++i)
        worst = std::max(worst, std::abs(reading(line, symbols[i]) / values.at(i).toDouble() - 1));
    return worst;
}

} // namespace

class RecordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingsMatchTheReference_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("tolerance");
        // The CSV is the harmonic model of the capture. The capture also contains parts that are
        // not periodic; direct integration includes them, the harmonic model does not.
        QTest::newRow("COMTRADE") << recording("keating_ion7650/keating_1999.CFG")
                                  << QStringLiteral("direct_integration") << 1e-3;
        QTest::newRow("CSV") << recording("keating_2520.csv")
                             << QStringLiteral("harmonic_model_h20") << 2e-5;
    }

    void readingsMatchTheReference() {
        QFETCH(QString, file);
        QFETCH(QString, model);
        QFETCH(double, tolerance);
        if (!QFileInfo::exists(file))
            QSKIP("the recordings are not beside this checkout");
        const Run run = runS4k(words("measure --seconds 5 --json") + QStringList{file});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("VA="), run.err.constData());
        const QList<QJsonObject> lines = jsonLines(run.out);
        QCOMPARE(lines.size(), 5);
        const QJsonObject expected = reference().value(model).toObject();
        const QJsonObject& last = lines.last();
        QCOMPARE(last.value(QStringLiteral("case")).toString(), QFileInfo(file).baseName());
        QVERIFY(worstError(last, expected, "v_ln", words("volts_an volts_bn volts_cn")) <
                tolerance);
        QVERIFY(worstError(last, expected, "v_ll", words("volts_ab volts_bc volts_ac")) <
                tolerance);
        QVERIFY(worstError(last, expected, "i", words("current_a current_b current_c")) <
                tolerance);
        QVERIFY(worstError(last, expected, "p", words("power_real_a power_real_b power_real_c")) <
                tolerance);
        const double hz = reference().value(QStringLiteral("frequency_hz")).toDouble();
        QVERIFY(std::abs(reading(last, QStringLiteral("frequency")) - hz) < 0.01);
    }

    void scalesApply() {
        const QString file = recording("keating_2520.csv");
        if (!QFileInfo::exists(file))
            QSKIP("the recordings are not beside this checkout");
        const auto last = [&](const char* options) {
            return jsonLines(runS4k(words(options) + QStringList{file}).out).last();
        };
        const QJsonObject plain = last("measure --seconds 4 --json");
        const QJsonObject scaled = last("measure --seconds 4 --json --scale-v 2 --scale-i 0.5");
        const QString volts = QStringLiteral("volts_an");
        const QString amps = QStringLiteral("current_c");
        QVERIFY(std::abs(reading(scaled, volts) / reading(plain, volts) - 2) < 1e-9);
        QVERIFY(std::abs(reading(scaled, amps) / reading(plain, amps) - 0.5) < 1e-9);
    }

    void channelsByNameAndNumber() {
        const QString file = recording("keating_ion7650/keating_1999.CFG");
        if (!QFileInfo::exists(file))
            QSKIP("the recordings are not beside this checkout");
        const Run run =
            runS4k(words("measure --seconds 4 --json --channels va=6,ia=I3") + QStringList{file});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject last = jsonLines(run.out).last();
        QVERIFY(std::abs(reading(last, QStringLiteral("volts_an")) - 352.2) < 0.5);
        QVERIFY(std::abs(reading(last, QStringLiteral("current_a")) - 166.7) < 0.5);
        QVERIFY(reading(last, QStringLiteral("volts_bn")) < 0.01);
    }

    void doubtsAreSaidAndWritten() {
        const QString file = QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/extra.cfg");
        const Run run = runS4k(words("measure --seconds 3 --json") + QStringList{file});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("channels: VA=ch 1 \"VA\" VB=ch 2"), run.err.constData());
        QVERIFY2(run.err.contains("left out: extra.dat: 50 records after the promised 4800\n"),
                 run.err.constData());
        const QJsonArray doubts =
            jsonLines(run.out).last().value(QStringLiteral("doubts")).toArray();
        QCOMPARE(doubts.size(), 1);
        const QJsonObject doubt = doubts.first().toObject();
        QCOMPARE(doubt.value(QStringLiteral("code")).toString(), QStringLiteral("left out"));
        QCOMPARE(doubt.value(QStringLiteral("where")).toString(), QStringLiteral("extra.dat"));
    }

    void aThreeWireServiceIsOfferedAndMetered() {
        const QString file = QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/delta.cfg");
        const Run refused = runS4k(words("measure") + QStringList{file});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("--system 31"), refused.err.constData());
        const Run run = runS4k(words("measure --seconds 4 --json --system 31") + QStringList{file});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject last = jsonLines(run.out).last();
        QVERIFY(std::abs(reading(last, QStringLiteral("volts_ab")) - 277) < 0.02);
        QVERIFY(std::abs(reading(last, QStringLiteral("power_real_total")) - 47978) < 2);
    }

    void theCodePageOfNamesCanBeNamed() {
        const QString file = QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/skew.cfg");
        const QStringList seconds = words("measure --seconds 1");
        QCOMPARE(runS4k(seconds + words("--encoding koi8-r") + QStringList{file}).exitCode, 0);
        const Run unknown = runS4k(seconds + words("--encoding ebcdic") + QStringList{file});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.err.contains("not a known code page"), unknown.err.constData());
    }

    void onceEndsWithTheRecording() {
        const QString file = recording("wisp_swing_2520.csv");
        if (!QFileInfo::exists(file))
            QSKIP("the recordings are not beside this checkout");
        const qsizetype sets = readAll(file).count('\n') - 1;
        const Run run =
            runS4k(words("measure --once --seconds 100 --json --ct 1000 --voltage 400") +
                   QStringList{file});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(jsonLines(run.out).size(), sets / 2520);
    }
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "recording_test.moc"
