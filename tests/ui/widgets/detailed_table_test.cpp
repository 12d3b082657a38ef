// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailed_table.h"
#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace s4k;

namespace {

struct Bench {
    QTableView* table = new QTableView;
    QLabel* details = new QLabel(QStringLiteral("details"));
    ui::DetailedTable rows{table, details, 600, nullptr};

    explicit Bench(const QSize& size) {
        rows.resize(size);
        rows.show();
    }
};

} // namespace

class DetailedTableTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void detailsTakeTheirPlace_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isBeside");
        QTest::addColumn<bool>("hasBoth");
        QTest::newRow("beside") << QSize(800, 200) << true << true;
        QTest::newRow("below") << QSize(400, 500) << false << true;
        QTest::newRow("in place of the table") << QSize(400, 200) << false << false;
    }
    void detailsTakeTheirPlace() {
        QFETCH(QSize, size);
        QFETCH(bool, isBeside);
        QFETCH(bool, hasBoth);
        Bench bench(size);
        QVERIFY(bench.table->isVisible() && !bench.details->isVisible());
        QCOMPARE(bench.rows.detailsWidth(), 0);
        bench.rows.openDetails();
        QVERIFY(bench.details->isVisible());
        QCOMPARE(bench.table->isVisible(), hasBoth);
        QCOMPARE(bench.rows.detailsWidth() > 0, isBeside);
        bench.rows.closeDetails();
        QVERIFY(bench.table->isVisible() && !bench.details->isVisible());
    }

    void anEmptyStateStandsInPlaceOfBoth() {
        Bench bench({800, 500});
        bench.rows.openDetails();
        QSignalSpy acted(&bench.rows, &ui::DetailedTable::acted);
        bench.rows.showEmpty(QStringLiteral("Nothing"), QStringLiteral("Why"),
                             QStringLiteral("Do it"));
        QVERIFY(!bench.table->isVisible() && !bench.details->isVisible());
        bench.rows.findChild<QPushButton*>()->click();
        QCOMPARE(acted.count(), 1);
        bench.rows.showTable();
        QVERIFY(bench.table->isVisible() && bench.details->isVisible());
    }
};

QTEST_MAIN(DetailedTableTest)
#include "detailed_table_test.moc"
