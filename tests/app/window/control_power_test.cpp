// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/alerts.h"
#include "core/registers/register_number.h"
#include "tests/app/window/window_bench.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>

#include <cmath>
#include <set>
#include <utility>

using namespace s4k;

namespace {

struct Bench : test::WindowBench {
    explicit Bench(app::MeterFolders folders = {}) : WindowBench({}, false, std::move(folders)) {
        faceplate().setTimeRuns(false);
        show();
        session.passSeconds(2);
    }
    std::string label() { return panel().describe().label; }
    ui::MessageBar& messages() { return window.messages(); }
    void switchPower() {
        auto& box = the<QCheckBox>("Control power");
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Space);
    }
    std::set<QRgb> colours() {
        const QImage& picture = faceplate().glass().picture();
        std::set<QRgb> found;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                found.insert(picture.pixel(x, y));
        return found;
    }
};

app::Options keptIn(const QTemporaryDir& folder) {
    app::Options options;
    options.meterDir = folder.filePath(QStringLiteral("meters/1"));
    return options;
}

int powerUps(const MeterSnapshot& meter) {
    return meter.image.word(RegisterNumber{152}).value_or(0);
}

} // namespace

class ControlPowerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void withoutPowerTheGlassIsDarkAndTheContactClosed() {
        Bench bench;
        QTRY_COMPARE(bench.text("Alarm contact"), QStringLiteral("open"));
        bench.switchPower();
        QCOMPARE(bench.text("State of the control power"), QStringLiteral("riding through"));
        bench.session.passSeconds(3);
        QVERIFY(!bench.session.snapshot().powered);
        const auto dark = lcd::darkPalette().argb;
        for (const QRgb colour : bench.colours())
            QVERIFY(colour == dark[0] || colour == dark[1]);
        QTRY_COMPARE(bench.text("Alarm contact"), QStringLiteral("closed: no power"));
        QCOMPARE(bench.text("State of the control power"), QStringLiteral("off"));
        QCOMPARE(bench.the<ui::NumberLabel>("Real power").text(), QStringLiteral("\u2013"));
        QCOMPARE(bench.text("Alerts"), QStringLiteral("No control power"));
        const past::TrendBuffer& trend = bench.past().trend;
        QVERIFY(std::isnan(trend[trend.size() - 1][past::Curve::AmpsA]));
    }

    void aShortLossIsRiddenThrough() {
        Bench bench;
        bench.switchPower();
        bench.switchPower();
        bench.session.passSeconds(1);
        QVERIFY(bench.session.snapshot().powered);
        QCOMPARE(powerUps(bench.session.snapshot()), 1);
        QCOMPARE(bench.text("State of the control power"), QStringLiteral("on"));
    }

    void whenPowerReturnsThePanelIsAtHome() {
        Bench bench;
        const std::string home = bench.label();
        QTest::keyClick(&bench.faceplate(), Qt::Key_Down);
        const std::string elsewhere = bench.label();
        QVERIFY(elsewhere != home);
        bench.switchPower();
        bench.session.passSeconds(1);
        QTest::keyClick(&bench.faceplate(), Qt::Key_Right); // the key does nothing without power
        QCOMPARE(bench.label(), elsewhere);
        QVERIFY(bench.faceplate().spokenText().contains(QStringLiteral("no control power")));
        bench.switchPower();
        QCOMPARE(bench.label(), home);
        QCOMPARE(powerUps(bench.session.snapshot()), 2);
        QVERIFY(bench.colours().count(lcd::backlitPalette().argb[2]) == 1);
    }

    void theMeaningOfPhaseLossAppliesAtOnce() {
        Bench bench;
        LoadSpec load = bench.session.load();
        load.volts *= 0.85;
        QVERIFY(bench.session.playLoad(load).ok());
        bench.session.passSeconds(4);
        const auto alerts = [&] { return bench.session.snapshot().image.alerts(); };
        QCOMPARE(alerts() & alert::kPhaseLossMask, 0);
        auto& meaning = bench.the<QComboBox>("Meaning of phase loss");
        QCOMPARE(meaning.itemText(0), QStringLiteral("Phase loss: below 10 % of nominal"));
        Q_EMIT meaning.activated(1);
        bench.session.passSeconds(4);
        QVERIFY((alerts() & alert::kPhaseLossMask) != 0);
        QTRY_COMPARE(meaning.currentIndex(), 1);
        Q_EMIT meaning.activated(0);
        bench.session.passSeconds(4);
        QCOMPARE(alerts() & alert::kPhaseLossMask, 0);
    }

    void aParameterSurvivesARestart() {
        const QTemporaryDir folder;
        for (const int run : {1, 2}) {
            Bench bench(app::meterFolders(keptIn(folder)));
            QVERIFY(!bench.messages().isVisible());
            const MeterSnapshot& now = bench.session.snapshot();
            QCOMPARE(now.settings[Parameter::CtPrimary], run == 1 ? 100 : 250);
            QCOMPARE(powerUps(now), run);
            QCOMPARE(bench.session.load().amps[0], run == 1 ? 50.0 : 125.0);
            bench.session.meter().writeParameter(Parameter::CtPrimary, 250, {});
        }
    }

    void aFolderInUseSaysSoAndKeepsNothing() {
        const QTemporaryDir folder;
        app::Workbench first(app::meterFolders(keptIn(folder)));
        app::Workbench second(app::meterFolders(keptIn(folder)));
        QVERIFY(first.start({}).empty());
        const auto problems = second.start({});
        QCOMPARE(problems.size(), std::size_t{1});
        QVERIFY(problems[0].cause.contains(QStringLiteral("another program")));
        QVERIFY(problems[0].thing.contains(QStringLiteral("is not stored")));
        QCOMPARE(first.folderOf(first.fleet().at(0)), 1);
        QCOMPARE(second.folderOf(second.fleet().at(0)), 0);
    }

    void aScreenshotKeepsNothing() {
        const QTemporaryDir folder;
        app::Options options = keptIn(folder);
        options.screenshot = QStringLiteral("a.png");
        app::Workbench bench(app::meterFolders(options));
        QVERIFY(bench.start({}).empty());
        QVERIFY(!QDir(options.meterDir).exists());
    }

    void damageIsTold() {
        const QTemporaryDir folder;
        const QString meter = keptIn(folder).meterDir;
        QVERIFY(QDir().mkpath(meter));
        QFile file(meter + QStringLiteral("/meter.nv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nonsense") == 8);
        file.close();
        Bench bench(app::meterFolders(keptIn(folder)));
        QVERIFY(bench.messages().isVisible());
        QVERIFY(bench.messages().message().cause.contains(QStringLiteral("image")));
    }

    void historyAddsNothingToWhatIsKept() {
        const QTemporaryDir folder;
        auto storage = app::meterFolders(keptIn(folder)).open(1);
        QVERIFY(storage.ok());
        session::MeterSession session({}, storage->get());
        const auto files = [&] { return (*storage)->load(NvGeneration::Current); };
        const auto before = files();
        session.passHistory(130);
        QCOMPARE(session.snapshot().seconds, 130.0);
        QCOMPARE(session.snapshot().image.value(Quantity::EnergyRealTotal), 0.0);
        QVERIFY(**files() == **before);
        session.passSeconds(61);
        QVERIFY(session.snapshot().image.value(Quantity::EnergyRealTotal) > 0);
        QVERIFY(**files() != **before);
    }
};

QTEST_MAIN(ControlPowerTest)
#include "control_power_test.moc"
