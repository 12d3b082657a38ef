// SPDX-License-Identifier: GPL-3.0-or-later
// Remove and Disconnect take the meter that is shown, whatever kind it is of, and no other.
#include "tests/app/link/live_bus.h"
#include "tests/app/window/recorded_load.h"
#include "tests/app/window/window_bench.h"
#include "ui/panel/link_badges.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace s4k;
using test::WindowBench;

namespace {

/// The window with meters of its own, a live one and a recorded one, in the order of `kinds`: `e`,
/// `l` and `r`. The first meter is always one of its own.
class ManyMeters {
public:
    explicit ManyMeters(const QString& kinds) {
        const link::BusTarget target = m_bus.listen();
        test::recordLoad(m_bench.path("day.s4kdb"), 5);
        m_bench->show();
        for (const QChar kind : kinds)
            join(kind, target);
    }

    [[nodiscard]] std::vector<ui::MeterKey> keys() {
        std::vector<ui::MeterKey> keys;
        for (const auto& seat : m_bench->desk().seats())
            keys.push_back(seat->key());
        return keys;
    }
    void show(ui::MeterKey key) { m_bench->desk().show(*m_bench->desk().find(key)); }
    [[nodiscard]] bool isInside(ui::MeterKey key) {
        return m_bench->desk().find(key)->link().health == ui::LinkHealth::Inside;
    }
    void remove() {
        for (const char* name : {"Remove meter", "Disconnect meter"})
            if (auto* const button = m_bench.named<QAbstractButton>(QString::fromLatin1(name)))
                return QTest::mouseClick(button, Qt::LeftButton);
        qFatal("no button to remove a meter with");
    }
    void disconnectMeter() { Q_EMIT m_bench->window().badges().disconnectRequested(); }

private:
    test::LiveBus m_bus{1};
    WindowBench m_bench;

    void join(QChar kind, const link::BusTarget& target) {
        const std::size_t before = keys().size();
        if (kind == QLatin1Char('e'))
            m_bench->meters().addMeter();
        else if (kind == QLatin1Char('l'))
            m_bench->live().connectTo(app::choiceFor(target, 1));
        else
            m_bench->opener().open(m_bench.path("day.s4kdb"));
        if (!QTest::qWaitFor([&] { return keys().size() == before + 1; }, 10'000))
            qFatal("a meter does not join");
    }
};

QStringList everyOrder() {
    std::string kinds = "elr";
    QStringList orders;
    do
        orders += QString::fromStdString(kinds);
    while (std::next_permutation(kinds.begin(), kinds.end()));
    return orders;
}

} // namespace

class RemovalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheShownOneAlone_data() {
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<int>("shown");
        QTest::addColumn<bool>("disconnects");
        for (const QString& kinds : everyOrder())
            for (int shown = 0; shown < 4; ++shown)
                for (const bool disconnects : {false, true})
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
        if (!(disconnects && meters.isInside(meant))) // nothing hangs a meter of this program up
            std::erase(expected, meant);
        disconnects ? meters.disconnectMeter() : meters.remove();
        QTest::qWait(5); // for whoever would follow
        QCOMPARE(meters.keys(), expected);
    }
};

QTEST_MAIN(RemovalTest)
#include "removal_test.moc"
