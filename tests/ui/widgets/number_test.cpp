// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/pixel_text.h"
#include "ui/widgets/number_label.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <limits>

using namespace s4k;

namespace {

struct Number {
    double value;
    int decimals;
};

/// Numbers from 0 to 9 999 999 with every count of digits, both signs, 0 to 3 decimals, and values
/// that rounding carries to one more digit.
std::vector<Number> spread() {
    std::vector<Number> numbers;
    for (const double value :
         {0.0, 0.5, 0.866, 1.0, 9.96, 12.3, 99.9, 100.0, 480.25, 999.96, 1234.5, 3566.5, 13608.6,
          99999.96, 123456.7, 999999.0, 1048576.0, 9876543.21, 9999999.0})
        for (const double sign : {1.0, -1.0})
            for (const int decimals : {0, 1, 3})
                numbers.push_back({sign * value, decimals});
    return numbers;
}

QImage painted(QWidget& widget) {
    QImage paper = test::blankPaper(widget.size());
    widget.render(&paper, {}, {}, QWidget::RenderFlags());
    return paper;
}

QString readFrom(ui::NumberLabel& label) {
    return test::PixelReader(label.fit().font).read(painted(label));
}

bool isMark(const QString& text) {
    return QStringList{QString(), QStringLiteral("."), QStringLiteral(".."),
                       QStringLiteral("\u2026")}
        .contains(text);
}

/// Whether `text`, in a unit of 1000^step, is `value` rounded to the decimals shown.
bool isTrue(const QString& text, int step, double value) {
    bool ok = false;
    const double shown = text.toDouble(&ok);
    const auto point = text.indexOf(QLatin1Char('.'));
    const auto decimals = point < 0 ? 0 : text.size() - point - 1;
    const double half = 0.5 * std::pow(10.0, -static_cast<double>(decimals));
    return ok && std::abs(shown - value / std::pow(1000.0, step)) <= half * (1 + 1e-9);
}

void makeBlackOnWhite(QWidget& widget) {
    QPalette palette;
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Window, Qt::white);
    widget.setPalette(palette);
    widget.setLocale(QLocale::c());
}

} // namespace

class NumberTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsInkedIsWhatIsMeant_data() {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<QStringList>("units");
        const QStringList powers{QStringLiteral("kW"), QStringLiteral("MW"), QStringLiteral("GW")};
        QTest::newRow("text") << 13 << powers;
        QTest::newRow("hero") << 27 << powers;
        QTest::newRow("one unit") << 13 << QStringList();
    }

    /// Each number at each width from 8 pixels to its size hint.
    void whatIsInkedIsWhatIsMeant() {
        QFETCH(int, pixels);
        QFETCH(QStringList, units);
        int whole = 0;
        int stepped = 0;
        int smaller = 0;
        int marks = 0;
        for (const Number& number : spread()) {
            ui::NumberLabel label;
            makeBlackOnWhite(label);
            QFont font = label.font();
            font.setPixelSize(pixels);
            label.setFont(font);
            label.setUnits(units);
            label.show();
            label.setNumber(number.value, number.decimals);
            const int wanted = label.sizeHint().width();
            for (int width = 8; width <= wanted; ++width) {
                label.resize(width, label.sizeHint().height());
                const QString read = readFrom(label);
                const QByteArray where = QStringLiteral("%1 at %2 of %3 pixels: read %4")
                                             .arg(label.text())
                                             .arg(width)
                                             .arg(wanted)
                                             .arg(read)
                                             .toUtf8();
                QVERIFY2(read == label.shownText(), where);
                QVERIFY2(label.fit().fits ? isTrue(read, label.fit().step, number.value)
                                          : isMark(read),
                         where);
                whole += read == label.text() ? 1 : 0;
                stepped += label.fit().step > 0 ? 1 : 0;
                smaller += label.fit().font.pixelSize() < pixels ? 1 : 0;
                marks += label.fit().fits ? 0 : 1;
            }
            QVERIFY2(label.shownText() == label.text(), "there is room for the whole number");
            QCOMPARE(label.fit().font, font);
        }
        QVERIFY(whole > 0 && smaller > 0 && marks > 0);
        QCOMPARE(stepped > 0, units.size() > 1);
    }

    /// The reader must notice a cut digit, otherwise the test above proves nothing.
    void theReaderSeesACutDigit() {
        ui::NumberLabel label;
        makeBlackOnWhite(label);
        label.setNumber(3566.5, 1);
        label.resize(label.sizeHint());
        const QImage whole = painted(label);
        const test::PixelReader reader(label.fit().font);
        QCOMPARE(reader.read(whole), QStringLiteral("3566.5"));
        const QImage cut = whole.copy(3, 0, whole.width() - 3, whole.height());
        QVERIFY(reader.read(cut).startsWith(QLatin1Char('?')));
    }

    /// The fit of the largest number is kept for smaller numbers, so that nothing jumps.
    void theWayOfTheLargestStays() {
        ui::NumberLabel label;
        label.setLocale(QLocale::c());
        label.setUnits({QStringLiteral("kW"), QStringLiteral("MW")});
        label.show();
        const QSignalSpy units(&label, &ui::NumberLabel::unitChanged);
        label.setWidest(QStringLiteral("000.0"));
        label.setNumber(400, 1);
        label.resize(label.sizeHint());
        QCOMPARE(label.shownText(), QStringLiteral("400.0"));
        label.setNumber(3566.5, 1);
        QCOMPARE(label.shownText(), QStringLiteral("3.567"));
        QCOMPARE(label.shownUnit(), QStringLiteral("MW"));
        QCOMPARE(label.text(), QStringLiteral("3566.5"));
        label.setNumber(999.9, 1);
        QCOMPARE(label.shownText(), QStringLiteral("1.000"));
        QCOMPARE(units.size(), 1);
        label.resize(label.sizeHint());
        QCOMPARE(label.shownText(), QStringLiteral("999.9"));
        QCOMPARE(units.size(), 2);
    }

    void asksForTheRoomOfTheLargest() {
        ui::NumberLabel label;
        label.setWidest(QStringLiteral("000.0"));
        const int least = label.sizeHint().width();
        label.setNumber(12345678.9, 1);
        const int grown = label.sizeHint().width();
        QVERIFY(grown > least);
        QCOMPARE(label.minimumSizeHint().width(), least);
        label.setNumber(1, 1);
        QCOMPARE(label.sizeHint().width(), grown);
        label.setWidest(QStringLiteral("00.0"));
        QVERIFY(label.sizeHint().width() < least);
    }

    void numbersOfAColumnShareAUnit() {
        ui::NumberLabel label;
        label.setLocale(QLocale::c());
        label.setUnits({QStringLiteral("kW"), QStringLiteral("MW")});
        label.setNumber(250, 1);
        label.show();
        label.resize(label.sizeHint());
        QCOMPARE(label.neededUnit(), 0);
        label.setLeastUnit(1);
        QCOMPARE(label.shownText(), QStringLiteral("0.250"));
        QCOMPARE(label.neededUnit(), 0);
        label.setLeastUnit(0);
        QCOMPARE(label.shownText(), QStringLiteral("250.0"));
    }

    /// A left-aligned number is followed by its unit: its size hint is its own width, and that of a
    /// dash is the width of a dash.
    void atTheLeftNumbersTakeTheirOwnRoom() {
        ui::NumberLabel label;
        makeBlackOnWhite(label);
        label.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label.show();
        for (const double value :
             {1000000.0, 12.5, std::numeric_limits<double>::quiet_NaN(), 0.0}) {
            label.setNumber(value, 1);
            const QFontMetrics metrics(label.font());
            QCOMPARE(label.sizeHint().width(), ui::tabularWidth(label.text(), metrics));
            label.resize(label.sizeHint());
            QCOMPARE(label.shownText(), label.text());
            QCOMPARE(readFrom(label), label.text());
        }
    }

    void whatDoesNotFitIsInTheToolTip() {
        ui::NumberLabel label;
        label.setLocale(QLocale::c());
        label.setUnits({QStringLiteral("kWh")});
        label.setToolTip(QStringLiteral("Energy"));
        label.setNumber(12345678.9, 1);
        label.resize(12, 20);
        label.show();
        QHelpEvent ask(QEvent::ToolTip, {1, 1}, label.mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(&label, &ask);
        QCOMPARE(QToolTip::text(), QStringLiteral("Energy: 12345678.9 kWh"));
        QToolTip::hideText();
    }

    void scalesChangeTheirUnitAtFiveDigits() {
        QCOMPARE(ui::scaledUnit(9'999, QStringLiteral("V")).unit, QStringLiteral("V"));
        QCOMPARE(ui::scaledUnit(10'000, QStringLiteral("V")).unit, QStringLiteral("kV"));
        QCOMPARE(ui::scaledUnit(-62'000, QStringLiteral("V")).factor, 1e-3);
        QCOMPARE(ui::scaledUnit(10'000'000, QStringLiteral("A")).unit, QStringLiteral("MA"));
    }

    /// A text without a shorter form shrinks, and the painter keeps its font.
    void drawnTextsFitToo() {
        for (int width = 8; width <= 120; ++width) {
            QImage paper = test::blankPaper({width, 20});
            QPainter painter(&paper);
            QFont font = painter.font();
            font.setPixelSize(12);
            painter.setFont(font);
            const QString text = QStringLiteral("-12345.678");
            ui::drawFitted(painter, paper.rect(), Qt::AlignRight | Qt::AlignVCenter, text);
            QCOMPARE(painter.font(), font);
            painter.end();
            const QString read = test::PixelReader(ui::fittedFont(text, width, font)).read(paper);
            QVERIFY2(read == text || isMark(read), qPrintable(read));
            QVERIFY(read == text || width < 70);
        }
    }
};

QTEST_MAIN(NumberTest)
#include "number_test.moc"
