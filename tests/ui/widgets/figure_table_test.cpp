// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/trends/trend_bench.h"
#include "tests/ui/widgets/pixel_text.h"
#include "ui/trends/range_table.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/theme.h"

#include <QFontInfo>
#include <QTableWidget>
#include <QTest>

using namespace s4k;

namespace {

constexpr int kPadding = 11; // at the right of a cell

/// The text that can be read in a cell at any size of type.
QString readFrom(QTableWidget& table, int row, int column) {
    const QRect cell = table.visualItemRect(table.item(row, column)).adjusted(0, 0, -kPadding, 0);
    const QImage image =
        table.viewport()->grab(cell).toImage().convertToFormat(QImage::Format_RGB32);
    const int full = QFontInfo(table.font()).pixelSize();
    QString read;
    for (int pixels = full; pixels >= full / 2; --pixels) {
        QFont font = table.font();
        font.setPixelSize(pixels);
        read = test::PixelReader(pixels == full ? table.font() : font).read(image);
        if (!read.contains(QLatin1Char('?')))
            break;
    }
    return read;
}

void makeBlackOnWhite(QTableWidget& table) {
    table.setStyleSheet(QStringLiteral("QTableView { color: black; background: white; }"));
}

} // namespace

class FigureTableTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    /// With room the columns are equally wide, as long as that suffices for the widest.
    void columnsShareTheWidth() {
        ui::FigureTable table(QStringLiteral("t"));
        table.setHeads({QStringLiteral("Phase"), QStringLiteral("V"), QStringLiteral("A")});
        table.setRows({{QStringLiteral("A"), QStringLiteral("277.1"), QStringLiteral("90.0")}});
        table.resize(500, 120);
        table.show();
        QVERIFY(qAbs(table.columnWidth(1) - table.columnWidth(2)) <= 1);
        QCOMPARE(table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2),
                 table.viewport()->width());
        table.resize(200, 120);
        table.setRows(
            {{QStringLiteral("A"), QStringLiteral("1234567.123"), QStringLiteral("90.0")}});
        QVERIFY(table.columnWidth(1) > table.columnWidth(2) + 10);
        QCOMPARE(table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2),
                 table.viewport()->width());
    }

    void otherHeadsInSightShareItAnew() {
        ui::FigureTable table(QStringLiteral("t"));
        table.setHeads({QStringLiteral("Order"), QStringLiteral("V A, V")});
        table.setRows({{QStringLiteral("1"), QStringLiteral("1234567.123")}});
        table.resize(300, 120);
        table.show();
        table.setHeads({QStringLiteral("Order"), QStringLiteral("A"), QStringLiteral("B"),
                        QStringLiteral("C")});
        QVERIFY(qAbs(table.columnWidth(1) - table.columnWidth(3)) <= 1);
        table.setHeads({QStringLiteral("Order")});
        table.setRows({{QStringLiteral("1")}});
        QCOMPARE(table.columnCount(), 1);
    }

    /// At any width a figure shows all of its digits in some size of type, or an overflow mark.
    void noFigureIsCut() {
        ui::FigureTable table(QStringLiteral("t"));
        table.setHeads(
            {QStringLiteral("P"), QStringLiteral("V"), QStringLiteral("A"), QStringLiteral("W")});
        const QString number = QStringLiteral("8888888.8");
        table.setRows({{QStringLiteral("A"), number, number, number}});
        makeBlackOnWhite(table);
        table.show();
        int marks = 0;
        for (int width = 160; width <= 420; width += 4) {
            table.resize(width, 120);
            for (int column = 1; column <= 3; ++column) {
                const QString read = readFrom(table, 0, column);
                const bool mark = read == QStringLiteral("\u2026");
                QVERIFY2(read == number || mark,
                         qPrintable(QStringLiteral("%1 at %2").arg(read).arg(width)));
                QVERIFY2(!mark || width < 260, qPrintable(QString::number(width)));
                marks += mark ? 1 : 0;
            }
        }
        QVERIFY(marks > 0);
        QCOMPARE(table.item(0, 1)->toolTip(), number);
    }

    /// The range table shows its numbers in full at every width of the view.
    void theRangeTableCutsNothing() {
        test::ViewBench bench;
        bench.fill(0, 300, [](int i) { return 12'345'678.9 + i; });
        bench.time.setSpan(300);
        for (int width = 360; width <= 1000; width += 80) {
            ui::RangeTable table;
            table.resize(width, 400);
            table.show(bench.view.lines(), 100, 200);
            QTRY_VERIFY(!table.isWorking());
            auto* cells = table.findChild<QTableWidget*>();
            makeBlackOnWhite(*cells);
            QVERIFY(cells->rowCount() > 0);
            for (int row = 0; row < cells->rowCount(); ++row)
                for (int column = 1; column < 4; ++column) // minimum, mean, maximum
                    QCOMPARE(readFrom(*cells, row, column), table.text(row, column));
        }
    }
};

QTEST_MAIN(FigureTableTest)
#include "figure_table_test.moc"
