// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"
#include "tests/support/files.h"
#include "tests/support/vectors.h"

#include "app/base/text.h"
#include "core/registers/power_rules.h"
#include "core/registers/register_table.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace s4k;
using namespace s4k::test;

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

constexpr int kSettledSeconds = 3; // earlier readings are not checked

QString vectorsPath() {
    return QStringLiteral(S4K_SOURCE_DIR "/tests/data/vectors_public.json");
}

Run measure(const QByteArray& options) {
    return runS4k(words("measure") + QStringList{vectorsPath()} + words(options.constData()));
}

double reading(const QJsonObject& line, const QString& symbol) {
    return line.value(QStringLiteral("readings")).toObject().value(symbol).toDouble(kNotANumber);
}

double reading(const QJsonObject& line, const char* symbol) {
    return reading(line, QString::fromLatin1(symbol));
}

/// Symbol for a phase: `volts_` and phase 1 with the ending `n` give `volts_bn`.
QString ofPhase(const char* stem, std::size_t phase, const char* ending = "") {
    return QLatin1String(stem) + QLatin1Char(static_cast<char>('a' + phase)) +
           QLatin1String(ending);
}

} // namespace

#define NEAR(actual, expected, tolerance)                                                          \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                       \
             qPrintable(QStringLiteral("%1: %2 instead of %3 +- %4")                               \
                            .arg(QLatin1String(#actual))                                           \
                            .arg((actual), 0, 'g', 12)                                             \
                            .arg((expected), 0, 'g', 12)                                           \
                            .arg((tolerance), 0, 'g', 6)))

class MeasureTest : public QObject {
    Q_OBJECT

private:
    QHash<QString, QList<QJsonObject>> m_readings; // all readings of all vectors, by case
    QByteArray m_output;
    TemporaryFiles m_files;

private Q_SLOTS:
    void initTestCase() {
        const Run run = measure("--json --registers");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        m_output = run.out;
        for (const QJsonObject& line : jsonLines(run.out))
            m_readings[line.value(QStringLiteral("case")).toString()].append(line);
    }

    void everyVectorReadsAsItShould_data() {
        QTest::addColumn<int>("position");
        int position = 0;
        for (const MeteringVector& vector : meteringVectors())
            QTest::newRow(vector.id.c_str()) << position++;
    }

    void everyVectorReadsAsItShould() {
        QFETCH(int, position);
        const MeteringVector vector = meteringVectors()[static_cast<std::size_t>(position)];
        const QList<QJsonObject> lines = m_readings.value(QString::fromStdString(vector.id));
        QCOMPARE(lines.size(), 12);
        const SystemType type = systemType(vector.settings);
        const Tolerance& tolerance = vector.tolerance;
        for (int t = kSettledSeconds; t < lines.size(); ++t) {
            const QJsonObject& line = lines[t];
            QCOMPARE(line.value(QStringLiteral("t")).toInt(), t + 1);
            for (std::size_t p = 0; p < kPhaseCount; ++p) {
                if (!vector.phases[p])
                    continue;
                const ExpectedPhase& expected = *vector.phases[p];
                const double zero = 1e-4 * vector.settings[Parameter::SystemVoltage];
                if (hasNeutral(type))
                    NEAR(reading(line, ofPhase("volts_", p, "n")), expected.volts,
                         std::max(zero, tolerance.voltsPct / 100 * expected.volts));
                NEAR(reading(line, ofPhase("current_", p)), expected.amps,
                     std::max(1e-4 * vector.settings[Parameter::CtPrimary],
                              tolerance.ampsPct / 100 * expected.amps));
                const double real = std::abs(expected.real);
                NEAR(reading(line, ofPhase("power_real_", p)), real,
                     1e-3 + tolerance.realPct / 100 * std::max(real, 0.02 * expected.apparent));
                NEAR(reading(line, ofPhase("power_reactive_", p)), std::abs(expected.reactive),
                     1e-3 + tolerance.reactivePct / 100 * expected.apparent);
            }
            NEAR(reading(line, "frequency"), vector.hz, tolerance.hz);
        }
    }

    void notValidIsNull_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("code");
        QTest::newRow("one phase, L-N") << QStringLiteral("P35") << 10;
        QTest::newRow("one phase, L-L") << QStringLiteral("P36") << 11;
        QTest::newRow("split phase") << QStringLiteral("P37") << 12;
        QTest::newRow("delta") << QStringLiteral("P38") << 31;
        QTest::newRow("wye") << QStringLiteral("P01") << 40;
    }

    void notValidIsNull() {
        QFETCH(QString, id);
        QFETCH(int, code);
        const QJsonObject values =
            m_readings.value(id).last().value(QStringLiteral("readings")).toObject();
        QCOMPARE(values.size(), static_cast<qsizetype>(kQuantityCount));
        for (const QuantityTraits& quantity : kQuantities) {
            const QJsonValue value = values.value(app::toQt(quantity.symbol));
            QCOMPARE(value.isDouble(), contains(quantity.validIn, *systemTypeFromCode(code)));
            QVERIFY(value.isDouble() || value.isNull());
        }
    }

    void namesStandInTheOrderOfTheTable() {
        const QByteArray line = m_output.left(m_output.indexOf('\n'));
        QVERIFY(line.startsWith("{\"case\":\"P01\",\"t\":1,\"readings\":{\"energy_real_total\":"));
        qsizetype last = 0;
        for (const QuantityTraits& quantity : kQuantities) {
            const auto name = '"' + app::toQt(quantity.symbol).toUtf8() + "\":";
            const qsizetype at = line.indexOf(name);
            QVERIFY2(at > last, name.constData());
            last = at;
        }
        QVERIFY(line.indexOf("\"alerts\":") > last);
    }

    void registersHoldEveryWordOfTheMap() {
        const QJsonObject line = m_readings.value(QStringLiteral("P40")).last();
        const QJsonObject words = line.value(QStringLiteral("registers")).toObject();
        QCOMPARE(words.size(), static_cast<qsizetype>(kRegisterWordCount));
        for (const QString& number : words.keys())
            QVERIFY(wordIndex({number.toUShort()}).has_value());
        QCOMPARE(words.value(QStringLiteral("130")).toInt(), 40);
        QCOMPARE(words.value(QStringLiteral("133")).toInt(), 2000);
        const auto exponent = static_cast<std::int16_t>(words.value(QStringLiteral("139")).toInt());
        NEAR(words.value(QStringLiteral("7")).toInt() * std::pow(10.0, exponent),
             reading(line, "volts_ll_avg"), 0.5 * std::pow(10.0, exponent));
    }

    void energyIsPowerOverTime() {
        const QList<QJsonObject> lines = m_readings.value(QStringLiteral("P02"));
        const double gained =
            reading(lines[11], "energy_real_total") - reading(lines[5], "energy_real_total");
        NEAR(gained * 3600, 6 * reading(lines[8], "power_real_total"), 0.05);
    }

    void alertsFollowTheQuirk() {
        const auto vectors = meteringVectors();
        const auto vector = std::ranges::find(vectors, "P43", &MeteringVector::id);
        QVERIFY(vector != vectors.end());
        const auto alertsWith = [](const QByteArray& meaning) {
            const Run run =
                measure("--case P43 --seconds 4 --json --quirk PhaseLossMeaning=" + meaning);
            return jsonLines(run.out).last().value(QStringLiteral("alerts")).toInt();
        };
        QVERIFY(vector->alertsFractionOf != vector->alertsDropsBy);
        QCOMPARE(alertsWith("FractionOfNominal"), int{vector->alertsFractionOf});
        QCOMPARE(alertsWith("DropBelowNominal"), int{vector->alertsDropsBy});
    }

    void twoRunsAreTheSameBytes() { QCOMPARE(measure("--json --registers").out, m_output); }

    void optionsOverrideTheConfiguration() {
        const Run run = measure("--case P01 --voltage 12000 --pt 20 --ct 3000 --seconds 1 --json "
                                "--registers");
        QCOMPARE(run.exitCode, 0);
        const QJsonObject words =
            jsonLines(run.out).first().value(QStringLiteral("registers")).toObject();
        QCOMPARE(words.value(QStringLiteral("131")).toInt(), 3000);
        QCOMPARE(words.value(QStringLiteral("133")).toInt(), 2000);
        QCOMPARE(words.value(QStringLiteral("134")).toInt(), 12000);
    }

    void theTableIsForPeople() {
        const Run run = measure("--case P36");
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("P36  type 11"));
        QVERIFY(run.out.contains("voltage L-N"));
        QVERIFY(run.out.contains("----"));
        QVERIFY(run.out.contains("alerts: "));
    }

    void componentsThatNoInputPassesAreLeftOut() {
        const QString path = m_files.write(
            QStringLiteral("high.json"),
            R"({"schema":"s4k-metering-vectors/1","cases":[{"id":"H","f_hz":60,"config":{},
                "signals":{"va":{"components":[{"h":1,"rms":100},{"h":21,"rms":5}]}}}]})");
        const Run run = runS4k(words("measure --json") + QStringList{path});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.err.contains("1 components above 1240 Hz left out"));
        NEAR(reading(jsonLines(run.out).last(), "volts_an"), 100.0, 0.001);
    }
};

QTEST_GUILESS_MAIN(MeasureTest)
#include "measure_test.moc"
