// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/trace_controller.h"
#include "tests/app/window/window_bench.h"
#include "ui/scope/scope_plot.h"
#include "ui/scope/scope_view.h"

using namespace s4k;
using test::WindowBench;

class TraceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tracesAreTakenOnlyWhileAViewShowsThem() {
        WindowBench b(test::meters(2));
        b.show();
        b.window.showTool(QStringLiteral("trends"));
        QTest::qWait(3 * app::TraceController::kPeriodMs);
        QCOMPARE(kept(b, 0), std::size_t{0});
        auto& scope = b.tool<ui::ScopeView>("scope");
        QTRY_COMPARE(kept(b, 0), app::TraceController::kSets);
        b.fleet.advance(kSampleRate);
        QTRY_VERIFY(scope.plot().picture().hasWave());
        b.window.showTool(QStringLiteral("registers"));
        QTRY_COMPARE(kept(b, 0), std::size_t{0});
    }

    void anotherMeterHasItsOwnTrace() {
        WindowBench b(test::meters(2));
        b.show();
        b.window.showTool(QStringLiteral("harmonics"));
        QTRY_COMPARE(kept(b, 0), app::TraceController::kSets);
        b->desk().show(b->desk().seats()[1]->key());
        QCOMPARE(kept(b, 0), std::size_t{0});
        QCOMPARE(kept(b, 1), app::TraceController::kSets);
        // The trace of a removed meter is removed.
        b->verbs().close(b.key());
        QTRY_COMPARE(b.fleet.size(), std::size_t{1});
        QTRY_COMPARE(kept(b, 0), app::TraceController::kSets);
    }

private:
    /// Number of sample sets in the kept waveform of a meter.
    static std::size_t kept(WindowBench& b, std::size_t meter) {
        return b.meter(meter).meter().keptTrace();
    }
};

QTEST_MAIN(TraceTest)
#include "trace_test.moc"
