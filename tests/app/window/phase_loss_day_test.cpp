// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_reader.h"
#include "app/store/logs/csv_history.h"
#include "core/registers/alerts.h"
#include "tests/app/window/replay_bench.h"
#include "ui/report/report_panel.h"

#include <QProcess>

using namespace s4k;
using test::ReplayBench;

namespace {

constexpr std::int64_t kStretchMs = 65 * std::int64_t{60'000}; // is stored at once
constexpr const char* kScenario = "s4k-scenario 1\n"
                                  "at 0s     load living\n"
                                  "at 10min  load volts=600 amps=60 pf=0.9 sag=1,0.05,1\n"
                                  "at 20min  load living\n"
                                  "repeat every 30min\n";

/// The window program, recording at 1000 times real time.
class KilledWindow {
public:
    explicit KilledWindow(const QTemporaryDir& folder)
        : m_path(folder.filePath(QStringLiteral("day.s4kdb"))) {
        QFile scenario(folder.filePath(QStringLiteral("day.scenario")));
        if (!scenario.open(QIODevice::WriteOnly) || scenario.write(kScenario) < 0)
            qFatal("no scenario");
        scenario.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.start(qEnvironmentVariable("S4K_PANEL"),
                        {QStringLiteral("--settings"), folder.filePath(QStringLiteral("s.ini")),
                         QStringLiteral("--meter-dir"), folder.filePath(QStringLiteral("meters")),
                         QStringLiteral("--speed"), QStringLiteral("1000"),
                         QStringLiteral("--scenario"), scenario.fileName(),
                         QStringLiteral("--record"), m_path});
        if (!m_process.waitForStarted())
            qFatal("s4k-panel does not begin");
    }
    ~KilledWindow() {
        m_process.kill();
        m_process.waitForFinished();
    }
    KilledWindow(const KilledWindow&) = delete;
    KilledWindow& operator=(const KilledWindow&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Ends the program with SIGKILL.
    void kill() {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The meter in the stored history.
    [[nodiscard]] std::optional<store::StoredMeter> stored() const {
        const auto reader = store::HistoryReader::open(m_path);
        if (!reader)
            return std::nullopt;
        const auto meters = (*reader)->meters();
        return meters && meters->size() == 1 ? std::optional(meters->front()) : std::nullopt;
    }

private:
    QProcess m_process;
    QString m_path;
};

std::vector<double> columnOf(const store::CsvHistory& csv, Quantity q) {
    for (const store::CsvColumn& column : csv.columns)
        if (column.name == traits(q).symbol)
            return column.values;
    return {};
}

} // namespace

/// A day of a new user: records a lost phase, loses the program, and looks at the recording.
class PhaseLossDayTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aKilledRecordingIsOpenedLookedAtAndExported() {
        const QTemporaryDir folder;
        std::optional<store::StoredMeter> seen;
        QString path;
        {
            KilledWindow recording(folder);
            path = recording.path();
            const bool enough = QTest::qWaitFor(
                [&] {
                    seen = recording.stored();
                    return seen && *seen->lastMs - *seen->firstMs >= kStretchMs;
                },
                120'000);
            QVERIFY(enough);
            recording.kill();
        }
        ReplayBench b;
        QVERIFY(b.open(path));
        checkStretch(b, *seen);
        checkDemands(b.past());
        checkAlerts(b.past());
        checkEnergies(b, path);
        checkReport(b);
    }

private:
    /// Every stored second before the kill is present.
    static void checkStretch(ReplayBench& b, const store::StoredMeter& seen) {
        const past::TrendBuffer& trend = b.past().trend;
        QVERIFY(trend.size() >= static_cast<std::size_t>(seen.rawRows));
        const std::int64_t lastMs = b.shown().timeMs();
        QVERIFY(lastMs >= *seen.lastMs);
        QVERIFY(b.shown().snapshot().image.value(Quantity::PowerRealTotal) > 0);
        b.goTo(0); // before the first reading
        QVERIFY(b.settles());
        QCOMPARE(b.shown().timeMs(), *seen.firstMs);
        QCOMPARE(trend.size(), static_cast<std::size_t>((lastMs - *seen.firstMs) / 1000 + 1));
    }

    static void checkDemands(const past::MeterPast& past) {
        // A block of 15 minutes by default.
        QVERIFY(past.demands.points().size() >= std::size_t{3});
        for (std::size_t i = 1; i < past.demands.points().size(); ++i) {
            const std::int64_t step =
                past.demands.points()[i].timeMs - past.demands.points()[i - 1].timeMs;
            QCOMPARE(step, std::int64_t{900'000});
            QVERIFY(past.demands.points()[i].demand[0] > 0);
        }
    }

    static void checkAlerts(const past::MeterPast& past) {
        // Ten minutes of each half hour, on the same time as the trends.
        std::size_t lost = 0;
        for (const past::AlertSpan& span : past.alerts.spans()) {
            QVERIFY(static_cast<double>(span.fromMs) >= past.trend.firstSecond() * 1e3);
            const std::int64_t length = span.toMs.value_or(span.fromMs) - span.fromMs;
            lost += std::abs(length - 600'000) <= 3'000 ? 1U : 0U;
        }
        QVERIFY(lost >= 2);
    }

    /// The sums of the exported file equal the increases of the energy registers.
    static void checkEnergies(ReplayBench& b, const QString& path) {
        const QString file = b.path("day.csv");
        b->exporter().exportHistory(b.key(), file);
        QVERIFY(QTest::qWaitFor([&b] { return !b->background().isBusy(); }, 60'000));
        const auto csv = store::loadCsvHistory(file);
        QVERIFY2(csv.ok(), csv ? "" : csv.error().message().c_str());
        QCOMPARE(csv->timesMs.size(), b.past().trend.size());
        const auto energy = columnOf(*csv, Quantity::EnergyRealTotal);
        const auto power = columnOf(*csv, Quantity::PowerRealTotal);
        QVERIFY(!energy.empty() && !power.empty());
        const double went = energy.back() - energy.front();
        double used = 0;
        for (const past::EnergyStep& quarter : b.past().energy.quarters())
            used += quarter.used[0];
        QVERIFY2(std::abs(used - went) <= 1e-6 * went, qPrintable(QString::number(used - went)));
        double integrated = 0;
        for (std::size_t i = 1; i < power.size(); ++i)
            integrated += power[i] / 3600;
        // Registers and readings have different resolutions.
        QVERIFY2(std::abs(integrated - went) <= 2e-3 * went,
                 qPrintable(QStringLiteral("%1 %2").arg(integrated).arg(went)));
        auto reader = store::HistoryReader::open(path);
        const auto last = (*reader)->momentAt(1, csv->timesMs.back());
        QVERIFY(last.ok());
        QCOMPARE((*last)->readings[Quantity::EnergyRealTotal], energy.back());
    }

    static void checkReport(ReplayBench& b) {
        const QString file = b.path("report.pdf");
        Q_EMIT b.dock<ui::ReportPanel>("report").reportRequested(b.key(), {}, file);
        QVERIFY(QTest::qWaitFor([&b] { return !b->background().isBusy(); }, 60'000));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(4) == "%PDF" && pdf.size() > 10'000);
    }
};

QTEST_MAIN(PhaseLossDayTest)
#include "phase_loss_day_test.moc"
