// SPDX-License-Identifier: GPL-3.0-or-later
// The readings of plants far larger than a meter's own range: numbers are complete, none is cut
// off.
#include "tests/app/window/replay_bench.h"
#include "ui/meters/readings_table.h"
#include "ui/widgets/number_label.h"

#include <QLabel>

#include <cmath>
#include <numbers>

using namespace s4k;
using test::ReplayBench;

namespace {

/// Ten minutes of a CSV log with these values of power, voltage and energy.
QByteArray logOf(double watts, double volts, double wattHours) {
    QByteArray text = "time,power_real_total,power_real_a,volts_an,energy_real_total\n";
    for (int minute = 0; minute < 10; ++minute)
        text += "2026-01-01T00:0" + QByteArray::number(minute) + ":00Z," +
                QByteArray::number(watts, 'f', 0) + ',' + QByteArray::number(watts / 3, 'f', 0) +
                ',' + QByteArray::number(volts, 'f', 0) + ',' +
                QByteArray::number(wattHours, 'f', 0) + '\n';
    return text;
}

/// One second of waveforms at power factor 1 with these rms values.
QByteArray wavesOf(double volts, double amps) {
    QByteArray text = "time,va,vb,vc,ia,ib,ic\n";
    for (int i = 0; i < 2400; ++i) {
        const double t = i / 2400.0;
        text += QByteArray::number(t, 'f', 7);
        for (const double rms : {volts, amps})
            for (int phase = 0; phase < 3; ++phase)
                text += ',' + QByteArray::number(
                                  std::numbers::sqrt2 * rms *
                                      std::cos(2 * std::numbers::pi * (60 * t - phase / 3.0)),
                                  'f', 4);
        text += '\n';
    }
    return text;
}

struct Shown {
    ui::NumberLabel* label = nullptr;
    double value = 0; ///< value of the meter, in the first unit of the label
};

class ReadingsOnScreen final {
public:
    explicit ReadingsOnScreen(QWidget& window) : m_table(*window.findChild<ui::ReadingsTable*>()) {}

    [[nodiscard]] bool isVisible() const { return m_table.isVisible(); }
    [[nodiscard]] ui::NumberLabel& named(const QString& name) const {
        for (ui::NumberLabel* label : m_table.findChildren<ui::NumberLabel*>())
            if (label->accessibleName() == name)
                return *label;
        qFatal("no such number");
    }
    [[nodiscard]] std::vector<Shown> all(const RegisterImage& image) const {
        return {
            {&named(QStringLiteral("Real power")), 1e-3 * image.value(Quantity::PowerRealTotal)},
            {&named(QStringLiteral("Real energy")),
             std::floor(1e-2 * image.value(Quantity::EnergyRealTotal)) / 10},
            {&named(QStringLiteral("Power factor")), image.value(Quantity::PfTotal)},
            {&named(QStringLiteral("V of phase A")), image.value(Quantity::VoltsAn)},
            {&named(QStringLiteral("A of phase A")), image.value(Quantity::CurrentA)},
            {&named(QStringLiteral("kW of phase A")), 1e-3 * image.value(Quantity::PowerRealA)},
            {&named(QStringLiteral("kW of all phases")),
             1e-3 * image.value(Quantity::PowerRealTotal)}};
    }

private:
    ui::ReadingsTable& m_table;
};

/// Describes the fault of a shown number; empty when it is correct.
QString faultOf(const Shown& shown) {
    const ui::NumberLabel& label = *shown.label;
    const QString text = label.shownText();
    const QString what = label.accessibleName() + QStringLiteral(": ") + text;
    if (label.visibleRegion().boundingRect() != label.rect())
        return what + QStringLiteral(" is covered");
    if (!std::isfinite(shown.value))
        return text == QStringLiteral("\u2013") ? QString() : what + QStringLiteral(" of nothing");
    const auto point = text.indexOf(QLatin1Char('.'));
    const auto decimals = point < 0 ? 0 : text.size() - point - 1;
    const double half = 0.5 * std::pow(10.0, -static_cast<double>(decimals));
    const double value = shown.value / std::pow(1000.0, label.fit().step);
    bool ok = false;
    const double read = text.toDouble(&ok);
    if (!ok || std::abs(read - value) > half * (1 + 1e-9))
        return what + QStringLiteral(" for %1").arg(value, 0, 'f', 4);
    return ui::tabularWidth(text, QFontMetrics(label.fit().font)) > label.width()
               ? what + QStringLiteral(" is cut")
               : QString();
}

} // namespace

class BigNumbersTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        ui::applyTheme(*qApp, ui::Theme::Light, false);
    }

    void everyReadingIsWhole_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("power");
        QTest::addColumn<QString>("energy");
        for (const QSize& size : {QSize(1280, 800), QSize(1024, 640)}) {
            const auto row = [&size](const char* what, const QByteArray& file, const char* power,
                                     const char* energy) {
                QTest::addRow("%s at %d", what, size.width())
                    << file << size << QString::fromLatin1(power) << QString::fromLatin1(energy);
            };
            row("999.9 kW", logOf(999'900, 62'000, 12'345'678'901), "999.9", "12345678.9");
            row("13 608.6 kW", logOf(13'608'600, 62'000, 12'345'678'901), "13608.6", "12345678.9");
            row("100 MW", logOf(123'456'700, 230'000, 99'999'999'900), "123456.7", "99999999.9");
            row("1 GW", logOf(1'000'000'000, 400'000, 99'999'999'900), "1000000.0", "99999999.9");
            row("waves of 15 733 kW", wavesOf(62'000, 84.58666), "15733.1", "");
            row("waves of 1 GW", wavesOf(400'000, 833.3333), "999999.9", "");
        }
    }

    void everyReadingIsWhole() {
        QFETCH(QByteArray, file);
        QFETCH(QSize, size);
        QFETCH(QString, power);
        QFETCH(QString, energy);
        ReplayBench bench(size);
        bench.write("plant.csv", file);
        if (file.startsWith("time,va")) {
            bench->opener().open(bench.path("plant.csv"));
            QTRY_COMPARE(bench.session.source(), session::SourceKind::Recording);
            bench.session.passSeconds(4);
        } else {
            QVERIFY(bench.open(bench.path("plant.csv")));
        }
        QTest::qWait(50); // waits until the window is laid out
        const ReadingsOnScreen readings(bench.window);
        if (size.width() >= 1280)
            QVERIFY(readings.isVisible());
        if (!readings.isVisible())
            QSKIP("a low window shows no readings beside this view");
        QTRY_COMPARE(readings.named(QStringLiteral("Real power")).text(), power);
        const RegisterImage& image = bench.shown().snapshot().image;
        QString faults;
        for (const Shown& shown : readings.all(image))
            if (const QString fault = faultOf(shown); !fault.isEmpty())
                faults += fault + QLatin1Char('\n');
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
        if (!energy.isEmpty())
            QCOMPARE(readings.named(QStringLiteral("Real energy")).text(), energy);
    }
};

QTEST_MAIN(BigNumbersTest)
#include "big_numbers_test.moc"
