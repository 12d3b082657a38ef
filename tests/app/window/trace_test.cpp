// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/meter_session.h"
#include "app/window/trace_controller.h"
#include "tests/app/window/window_bench.h"
#include "ui/scope/scope_plot.h"
#include "ui/scope/scope_view.h"

using namespace s4k;

namespace {

/// A window with two meters of its own, whose waveforms are asked for.
struct Bench : test::WindowBench {
    Bench() : WindowBench(twoMeters()) {
        (**this).window().resize(1280, 800);
        (**this).window().show();
    }
    session::MeterSession& session(std::size_t i) { return (**this).bench().fleet().at(i); }

    static app::Options twoMeters() {
        app::Options options;
        options.meters = 2;
        return options;
    }
};

} // namespace

class TraceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tracesAreTakenOnlyWhileAViewShowsThem() {
        Bench b;
        ui::MainWindow& window = b->window();
        window.showTool(QStringLiteral("trends"));
        QTest::qWait(3 * app::TraceController::kPeriodMs);
        QCOMPARE(b.session(0).meter().keptTrace(), std::size_t{0});
        window.showTool(QStringLiteral("scope"));
        QTRY_COMPARE(b.session(0).meter().keptTrace(), app::TraceController::kSets);
        b->bench().fleet().advance(kSampleRate);
        QTRY_VERIFY(window.findChild<ui::ScopeView*>()->plot().picture().hasWave());
        window.showTool(QStringLiteral("registers"));
        QTRY_COMPARE(b.session(0).meter().keptTrace(), std::size_t{0});
    }

    void anotherMeterHasItsOwnTrace() {
        Bench b;
        b->window().showTool(QStringLiteral("harmonics"));
        QTRY_COMPARE(b.session(0).meter().keptTrace(), app::TraceController::kSets);
        b->desk().show(*b->meters().seatOf(b.session(1)));
        QTRY_COMPARE(b.session(0).meter().keptTrace(), std::size_t{0});
        QTRY_COMPARE(b.session(1).meter().keptTrace(), app::TraceController::kSets);
        // A meter that goes takes its trace along.
        b->meters().removeShownMeter();
        QCOMPARE(b->bench().fleet().size(), std::size_t{1});
        QTRY_COMPARE(b.session(0).meter().keptTrace(), app::TraceController::kSets);
    }
};

QTEST_MAIN(TraceTest)
#include "trace_test.moc"
