// SPDX-License-Identifier: GPL-3.0-or-later
// Remove and Disconnect remove the shown meter, of every kind, and no other.
#include "app/store/history/history_reader.h"
#include "tests/app/link/live_bus.h"
#include "tests/app/store/recorded_load.h"
#include "tests/app/window/window_bench.h"
#include "ui/panel/link_badges.h"

#include <QSignalSpy>

#include <map>
#include <string>
#include <vector>

using namespace s4k;
using test::WindowBench;

namespace {

/// A window with meters of the kinds in `kinds`, in that order: `e` embedded, `l` live, `r`
/// recorded. The first meter is always embedded.
class ManyMeters {
public:
    explicit ManyMeters(const QString& kinds) {
        const link::BusTarget target = m_bus.listen();
        test::recordLoad(m_bench.path("day.s4kdb"), 5);
        m_bench->show();
        for (const QChar kind : kinds)
            join(kind, target);
    }

    [[nodiscard]] WindowBench& bench() { return m_bench; }
    [[nodiscard]] app::Seat& seat(ui::MeterKey key) { return *m_bench->desk().find(key); }
    [[nodiscard]] std::vector<ui::MeterKey> keys() {
        std::vector<ui::MeterKey> keys;
        for (const auto& seat : m_bench->desk().seats())
            keys.push_back(seat->key());
        return keys;
    }
    void show(ui::MeterKey key) { m_bench->desk().show(key); }
    [[nodiscard]] bool isInside(ui::MeterKey key) {
        return seat(key).link().health == ui::LinkHealth::Inside;
    }
    void remove() {
        for (const char* name : {"Remove meter", "Disconnect meter"})
            if (auto* const button = m_bench.named<QAbstractButton>(QString::fromLatin1(name)))
                return QTest::mouseClick(button, Qt::LeftButton);
        qFatal("no button to remove a meter with");
    }
    void disconnectMeter() {
        Q_EMIT m_bench.window.findChild<ui::LinkBadges*>()->disconnectRequested();
    }

private:
    test::LiveBus m_bus{1};
    WindowBench m_bench;

    static ui::ConnectChoice quickly() {
        ui::ConnectChoice choice;
        choice.periodMs = 50;
        return choice;
    }
    void join(QChar kind, const link::BusTarget& target) {
        const std::size_t before = keys().size();
        if (kind == QLatin1Char('e'))
            m_bench->meters().addMeter();
        else if (kind == QLatin1Char('l'))
            m_bench->live().connectTo(app::choiceFor(target, 1, quickly()));
        else
            m_bench->opener().open(m_bench.path("day.s4kdb"));
        if (!test::waitFor([&] { return keys().size() == before + 1; }, 10'000))
            qFatal("a meter does not join");
    }
};

/// State that a person has changed on a meter.
struct Doings {
    bool armed = false;
    bool running = false;
    friend bool operator==(const Doings&, const Doings&) = default;
};

Doings doingsOf(app::Seat& seat) {
    return {seat.link().armed, seat.time() != nullptr && seat.time()->clockView().running};
}

std::string nameOf(const std::string& bus, int unit) {
    return bus + "/" + std::to_string(unit);
}

/// Time of the last recorded reading, by meter.
std::map<std::string, std::int64_t> lastMsIn(const QString& history) {
    const auto reader = store::HistoryReader::open(history);
    const auto meters =
        reader ? (*reader)->meters() : Result<std::vector<store::StoredMeter>>(reader.error());
    std::map<std::string, std::int64_t> last;
    if (meters)
        for (const store::StoredMeter& stored : *meters)
            last[nameOf(stored.meter.bus, stored.meter.unit)] = stored.lastMs.value_or(0);
    return last;
}

/// Every kind beside every other, in both orders; and every kind in every place.
const QStringList kOrders{"elr", "erl", "ler", "rel"};
const QStringList kTurns{"elr", "lre", "rel"};

} // namespace

class RemovalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheShownOneAlone_data() {
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<int>("shown");
        QTest::addColumn<bool>("disconnects");
        for (const bool disconnects : {false, true})
            for (const QString& kinds : disconnects ? kTurns : kOrders)
                for (int shown = kinds == kOrders.front() ? 0 : 1; shown < 4; ++shown)
                    QTest::addRow("e%s, meter %d shown, %s", qPrintable(kinds), shown + 1,
                                  disconnects ? "Disconnect" : "Remove")
                        << kinds << shown << disconnects;
    }

    void takesTheShownOneAlone() {
        QFETCH(QString, kinds);
        QFETCH(int, shown);
        QFETCH(bool, disconnects);
        ManyMeters meters(kinds);
        std::vector<ui::MeterKey> expected = meters.keys();
        const ui::MeterKey meant = expected[static_cast<std::size_t>(shown)];
        meters.show(meant);
        begin(meters);
        if (!(disconnects && meters.isInside(meant))) // Disconnect does nothing for an embedded
                                                      // meter
            std::erase(expected, meant);
        disconnects ? meters.disconnectMeter() : meters.remove();
        QTest::qWait(5); // a second removal would happen now
        QCOMPARE(meters.keys(), expected);
        checkThatAllGoesOn(meters);
    }

    /// A request may name a meter that is not shown.
    void aReplayGoesOnWhenAnotherMeterIsRemoved() {
        ManyMeters meters(QStringLiteral("er"));
        WindowBench& bench = meters.bench();
        QVERIFY(bench.shown().past() != nullptr);
        bench.shown().time()->setSpeed(0.1);
        bench.shown().time()->setRunning(true);
        const std::vector<ui::MeterKey> keys = meters.keys();
        bench->verbs().close(keys[1]);
        QTRY_COMPARE(meters.keys(), (std::vector<ui::MeterKey>{keys[0], keys[2]}));
        QVERIFY(bench.shown().time()->clockView().running);
    }

    /// The removal of a meter may be requested in a slot of its own signal.
    void mayBeAskedForByTheMeterItself_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"e", "l", "r"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void mayBeAskedForByTheMeterItself() {
        QFETCH(QString, kind);
        ManyMeters meters(kind);
        WindowBench& bench = meters.bench();
        const std::vector<ui::MeterKey> keys = meters.keys();
        app::Seat& seat = bench.shown();
        QCOMPARE(seat.key(), keys[1]);
        bool stayed = false;
        connect(&seat, &app::Seat::measured, this, [&] {
            bench->verbs().close(keys[1]);
            stayed = bench->desk().find(keys[1]) == &seat; // the seat exists until the signal has
                                                           // returned
        });
        if (seat.time() != nullptr)
            seat.time()->setRunning(true);
        QTRY_COMPARE(meters.keys(), std::vector<ui::MeterKey>{keys[0]});
        QVERIFY(stayed);
        QCOMPARE(bench.key(), keys[0]);
    }

private:
    QString m_history;
    std::map<ui::MeterKey, Doings> m_begun;

    /// Starts recording; arms each live meter and runs each meter that has a clock.
    void begin(ManyMeters& meters) {
        m_history = meters.bench().path("h.s4kdb");
        meters.bench()->recorder().start(m_history);
        meters.bench().fleet.clock().setSpeed(100);
        m_begun.clear();
        for (const ui::MeterKey key : meters.keys()) {
            app::Seat& seat = meters.seat(key);
            QVERIFY(test::waitFor([&] { return ui::isFresh(seat.link().health); }));
            seat.arm(true);
            // A recorded meter runs only while it is shown.
            if (seat.time() != nullptr &&
                (seat.past() == nullptr || &seat == &meters.bench().shown()))
                seat.time()->setRunning(true);
            m_begun[key] = doingsOf(seat);
        }
    }

    /// The remaining meters are armed and run as before, and are still recorded.
    void checkThatAllGoesOn(ManyMeters& meters) {
        std::map<std::string, std::int64_t> readMs;
        for (const ui::MeterKey key : meters.keys()) {
            app::Seat& seat = meters.seat(key);
            QCOMPARE(doingsOf(seat), m_begun[key]);
            if (seat.past() != nullptr)
                continue;
            QSignalSpy measured(&seat, &app::Seat::measured);
            QVERIFY(test::waitFor([&] { return measured.count() > 0; }));
            readMs[nameOf(seat.bus(), seat.snapshot().settings[Parameter::Address])] =
                seat.timeMs();
            QVERIFY(test::waitFor([&] { return measured.count() > 1; })); // the first is recorded
        }
        meters.bench()->recorder().stop();
        std::map<std::string, std::int64_t> recordedMs = lastMsIn(m_history);
        for (const auto& [name, ms] : readMs)
            QVERIFY2(recordedMs[name] >= ms, name.c_str());
    }
};

QTEST_MAIN(RemovalTest)
#include "removal_test.moc"
