// SPDX-License-Identifier: GPL-3.0-or-later
// A reading adds a point to a trend and a row to a history. A change of settings, counters or
// supply adds neither, but is shown at once.
#include "app/store/history/history_reader.h"
#include "tests/app/window/live_bench.h"
#include "ui/registers/registers_view.h"

#include <QDoubleSpinBox>

#include <functional>
#include <initializer_list>

using namespace s4k;
using test::LiveBench;
using test::WindowBench;

namespace {

constexpr std::size_t kSecond = kSampleRate;

std::size_t points(WindowBench& b) {
    return b.past().trend.size();
}

ui::RegistersView& registers(WindowBench& b) {
    return b.tool<ui::RegistersView>("registers");
}

std::int64_t rowsIn(const QString& history) {
    const auto reader = store::HistoryReader::open(history);
    const auto meters =
        reader ? (*reader)->meters() : Result<std::vector<store::StoredMeter>>(reader.error());
    std::int64_t rows = 0;
    if (meters)
        for (const store::StoredMeter& meter : *meters)
            rows += meter.rawRows;
    return rows;
}

/// Opens the editor of the CT size, with the password, from any screen, and changes 100 A to 200 A.
void setCtOnThePanel(WindowBench& b) {
    using panel::Key;
    const auto tap = [&b](std::initializer_list<Key> keys) {
        for (const Key key : keys) {
            b.panel().tap(key);
            b.panel().advance(20);
        }
    };
    b.panel().restart();
    tap({Key::Back, Key::Minus, Key::Next, Key::Next, Key::Next, Key::Next, Key::Next, Key::Next,
         Key::Plus, Key::Next, Key::Next});
    b.panel().advance(1100);
    QCOMPARE(b.panel().describe().screen, std::string("setup.ct.size"));
    tap({Key::Next, Key::Next, Key::Plus, Key::Next, Key::Next, Key::Next});
}

} // namespace

class ChangeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChangeIsNoReading_data() {
        QTest::addColumn<std::function<void(WindowBench&)>>("change");
        using Change = std::function<void(WindowBench&)>;
        QTest::newRow("a key of the panel") << Change(&setCtOnThePanel);
        QTest::newRow("the register view") << Change([](WindowBench& b) {
            Q_EMIT registers(b).writeRequested(b.key(), Parameter::CtPrimary, 200);
        });
        QTest::newRow("a command") << Change([](WindowBench& b) {
            Q_EMIT registers(b).commandRequested(b.key(), Command::ResetEnergy);
        });
        QTest::newRow("the system type") << Change(
            [](WindowBench& b) { b->verbs().setSystemType(b.key(), SystemType::ThreePhaseDelta); });
        QTest::newRow("an identity") << Change([](WindowBench& b) {
            QVERIFY(b.session.meter().setIdentity({.serialNumber = 7}).ok());
        });
        QTest::newRow("the supply") << Change([](WindowBench& b) {
            b.session.meter().advance(kSecond / 2);
            b.session.setControlPower(false);
            b.session.meter().advance(kSecond / 4); // the supply fails
            b.session.setControlPower(true);
        });
    }

    void aChangeIsNoReading() {
        QFETCH(std::function<void(WindowBench&)>, change);
        WindowBench b;
        b.show();
        const QString history = b.path("h.s4kdb");
        b->recorder().start(history);
        b.session.advance(3 * kSecond);
        QCOMPARE(points(b), std::size_t{3});
        int changes = 0;
        connect(&b.shown(), &app::Seat::changed, this, [&changes] { ++changes; });
        change(b);
        QVERIFY(changes > 0);
        QCOMPARE(points(b), std::size_t{3});
        b->recorder().stop();
        QCOMPARE(rowsIn(history), std::int64_t{3});
    }

    void aChangeIsShownAtOnce() {
        WindowBench b;
        b.show();
        b.session.advance(kSecond);
        setCtOnThePanel(b);
        QCOMPARE(b.session.snapshot().settings[Parameter::CtPrimary], 200);
        b.window.showTool(QStringLiteral("setup"));
        QCOMPARE(b.the<QDoubleSpinBox>("CT primary current").value(), 200.0);
    }

    /// Also for a live meter, whose settings change with a read-back.
    void aWrittenSettingOfALiveMeterIsNoReading() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        b.shown().arm(true);
        std::size_t measured = points(b);
        connect(&b.shown(), &app::Seat::measured, this, [&] { measured = points(b); });
        int changes = 0;
        connect(&b.shown(), &app::Seat::changed, this, [&] {
            ++changes;
            QCOMPARE(points(b), measured);
        });
        Q_EMIT registers(b).writeRequested(b.key(), Parameter::CtPrimary, 200);
        b.answer(true);
        QTRY_COMPARE(b.shown().snapshot().settings[Parameter::CtPrimary], 200);
        QVERIFY(changes > 0);
    }
};

QTEST_MAIN(ChangeTest)
#include "change_test.moc"
