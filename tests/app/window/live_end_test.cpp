// SPDX-License-Identifier: GPL-3.0-or-later
// Live meters are removed, or the window is closed, while a request of the meter is running.
#include "tests/app/window/live_bench.h"
#include "ui/widgets/theme.h"

#include <algorithm>
#include <optional>

using namespace s4k;
using test::LiveBench;

namespace {

/// Requests a write to the shown live meter; the confirmation is open afterwards.
void askToWrite(LiveBench& b, MeterPort::WriteReply reply = {}) {
    b.shown().arm(true);
    b.shown().port().writeParameter(Parameter::CtPrimary, 300, std::move(reply));
    if (!b.isAsking())
        qFatal("no question");
}

bool hasGone(LiveBench& b, ui::MeterKey key) {
    return QTest::qWaitFor([&] { return b->desk().find(key) == nullptr; });
}

/// Number of audit entries with this stage.
std::ptrdiff_t kept(const LiveBench& b, const char* stage) {
    const auto lines = b.audit();
    return std::count_if(lines.begin(), lines.end(), [stage](const QJsonObject& line) {
        return line[QLatin1String("stage")].toString() == QLatin1String(stage);
    });
}

} // namespace

class LiveEndTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aQuestionGoesWithItsMeter() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        bool answered = false;
        askToWrite(b, [&answered](const auto&) { answered = true; });
        const ui::MeterKey live = b.key();
        b->verbs().hangUp(live);
        QVERIFY(hasGone(b, live));
        QTRY_VERIFY(!b.isAsking());
        QVERIFY(!answered); // the object that asked has been destroyed too
        QCOMPARE(b.bus.meters[0]->snapshot().settings[Parameter::CtPrimary], 101);
        QCOMPARE(kept(b, "asked"), std::ptrdiff_t{0});
    }

    void theAnswerToAWriteMayEndTheConnection() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        const ui::MeterKey live = b.key();
        bool stayed = false;
        std::optional<std::int32_t> written;
        askToWrite(b, [&](const Result<std::int32_t>& answer) {
            written = answer ? *answer : 0;
            b->verbs().hangUp(live);
            stayed = b->desk().find(live) != nullptr;
        });
        b.answer(true);
        QVERIFY(hasGone(b, live));
        QVERIFY(stayed); // the seat existed until the reply had returned
        QCOMPARE(written, std::optional(300));
        QCOMPARE(kept(b, "done"), std::ptrdiff_t{1});
    }

    void aRefusalMayEndTheConnection() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        const ui::MeterKey live = b.key();
        bool stayed = false;
        askToWrite(b, [&](const auto&) {
            b->verbs().hangUp(live);
            stayed = b->desk().find(live) != nullptr;
        });
        b.answer(false);
        QVERIFY(hasGone(b, live));
        QVERIFY(stayed);
        QCOMPARE(kept(b, "refused"), std::ptrdiff_t{1});
    }

    /// The other meters of the bus are polled as before.
    void aMeterGoesWhileItsWriteIsUnderWay() {
        LiveBench b(2);
        const link::BusTarget target = b.bus.listen();
        b.connectTo(b.choice(target, 1));
        const ui::MeterKey other = b.key();
        b.connectTo(b.choice(target, 2));
        const ui::MeterKey live = b.key();
        b.bus.order("2:late=100");
        bool answered = false;
        askToWrite(b, [&answered](const auto&) { answered = true; });
        b.answer(true);
        b->verbs().hangUp(live);
        QVERIFY(hasGone(b, live));
        int readings = 0;
        connect(b->desk().find(other), &app::Seat::measured, this, [&readings] { ++readings; });
        QTRY_VERIFY(readings > 3);
        QVERIFY(!answered);
        QVERIFY(b->store().at(other).link.health == ui::LinkHealth::Live);
    }

    /// A running profile continues with the next meter.
    void aMeterGoesWhileItsProfileIsWritten() {
        LiveBench b(2);
        const link::BusTarget target = b.bus.listen();
        b.connectTo(b.choice(target, 2));
        const ui::MeterKey second = b.key();
        b->profiles().save(b.key(), b.path("p.json"));
        b.connectTo(b.choice(target, 1));
        const ui::MeterKey first = b.key();
        b.shown().arm(true);
        b->profiles().apply({first, second});
        QTRY_VERIFY(b.isAsking());
        b->verbs().hangUp(first);
        QVERIFY(hasGone(b, first));
        QTRY_VERIFY(!b->profiles().state().writing);
        const auto& progress = b->profiles().state().progress;
        QCOMPARE(progress.size(), std::size_t{1});
        QVERIFY(progress.at(second).state ==
                ui::ProfileProgress::State::Done); // its settings equal the profile
                                                   // already
        QVERIFY(!b.isAsking());
    }

    /// A test uses the open connection of a bus whose last meter is disconnected meanwhile.
    void aTestEndsAsItWouldHave() {
        LiveBench b(2);
        const link::BusTarget target = b.bus.listen();
        ui::ConnectChoice patient = b.choice(target, 1); // long enough for a slow computer
        patient.timeoutMs = 2000;
        b.connectTo(patient);
        const ui::MeterKey live = b.key();
        b.bus.order("2:late=100");
        Q_EMIT b->connectModel().testRequested(b.choice(target, 2));
        b->verbs().hangUp(live);
        QVERIFY(hasGone(b, live));
        using Test = ui::TestView::Result;
        QVERIFY(b->connectModel().state().test.result == Test::Running);
        QTRY_VERIFY_WITH_TIMEOUT(b->connectModel().state().test.result == Test::Passed, 15'000);
        QTRY_COMPARE(b.bus.tcp.clients(), std::size_t{0}); // the connection is closed
    }

    /// The window may be closed at any time.
    void theWindowEndsWhileAllIsUnderWay() {
        LiveBench server(3);
        const link::BusTarget target = server.bus.listen();
        {
            LiveBench b;
            b.connectTo(b.choice(target, 1));
            Q_EMIT b.badges().twinRequested();
            b->recorder().start(b.path("h.s4kdb"));
            b->profiles().save(b.key(), b.path("p.json"));
            b.connectTo(b.choice(target, 2));
            server.bus.order("2:late=100");
            askToWrite(b);
            b.answer(true);                                        // one write is running,
            b.shown().port().runCommand(Command::ResetEnergy, {}); // one waits for confirmation,
            b->profiles().apply({b.key()});                        // and a profile is being written
            Q_EMIT b->connectModel().testRequested(b.choice(target, 3));
            ui::ScanChoice scan;
            scan.at = b.choice(target);
            scan.units.set();
            Q_EMIT b->connectModel().scanRequested(scan);
            ui::ConnectChoice named = b.choice(target, 3);
            named.host = QStringLiteral("localhost");
            b->live().connectTo(named);
            b->verbs().hangUp(b.key());
            QVERIFY(b.isAsking());
        }
        QTRY_COMPARE(server.bus.tcp.clients(), std::size_t{0});
        QCOMPARE(server.bus.meters[0]->snapshot().settings[Parameter::CtPrimary], 101);
    }
};

QTEST_MAIN(LiveEndTest)
#include "live_end_test.moc"
