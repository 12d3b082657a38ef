// SPDX-License-Identifier: GPL-3.0-or-later
// A German window uses the decimal comma in all painted texts, lists and reports.
#include "app/base/text.h"
#include "app/window/language.h"
#include "app/window/tools/report_pictures.h"
#include "app/window/tools/tools.h"
#include "core/modbus/identity.h"
#include "core/signal/range_check.h"
#include "tests/app/window/window_bench.h"
#include "tests/ui/painted_text.h"
#include "ui/panel/glass.h"
#include "ui/report/report_file.h"
#include "ui/report/report_gather.h"
#include "ui/trends/chart_set.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/trend_bar.h"
#include "ui/trends/trend_view.h"

#include <QAbstractItemView>
#include <QBuffer>
#include <QComboBox>
#include <QPainter>
#include <QPicture>
#include <QRegularExpression>
#include <QTextDocument>

using namespace s4k;
using test::paintedTexts;
using test::WindowBench;

namespace {

QString plain(const QString& text) {
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

void addCells(QStringList& texts, const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex cell = model.index(row, column, parent);
            texts += cell.data().toString();
            texts += plain(cell.data(Qt::ToolTipRole).toString());
            if (column == 0)
                addCells(texts, model, cell);
        }
}

/// All texts of a widget: its text, its items, its tool tip and its texts for screen readers.
QStringList textsOf(const QWidget& widget) {
    QStringList texts{plain(widget.toolTip()), widget.accessibleName(),
                      plain(widget.accessibleDescription())};
    for (const char* text : {"text", "title", "placeholderText"})
        texts += plain(widget.property(text).toString());
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        addCells(texts, *box->model());
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
        view != nullptr && view->model() != nullptr)
        addCells(texts, *view->model());
    return texts;
}

/// The LCD shows a decimal point, as the meter does.
bool isExempt(const QWidget& widget) {
    return qobject_cast<const ui::Glass*>(&widget) != nullptr;
}

/// The texts with a decimal point. Numbers of a column are painted digit by digit, so a single
/// point counts too. IP addresses and a firmware version are allowed.
QStringList pointed(const QStringList& texts) {
    static const QRegularExpression kAllowed(
        QStringLiteral("\\d+\\.\\d+\\.\\d+\\.\\d+|Firmware (bis|nach) 1\\.018"));
    static const QRegularExpression kPointed(QStringLiteral("\\d\\.\\d|^\\.$"));
    QStringList found;
    for (const QString& text : texts)
        if (QString(text).remove(kAllowed).contains(kPointed))
            found += text;
    return found;
}

QStringList pointedIn(QWidget& window) {
    QStringList found = pointed(paintedTexts(
        window.size(), [&window](QPainter& painter, const QRectF&) { window.render(&painter); }));
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (!isExempt(*widget))
            found += pointed(textsOf(*widget));
    return found;
}

QString reportOf(WindowBench& bench) {
    const MeterSnapshot& now = bench.session.snapshot();
    ui::ReportContent content = ui::gatherReport(
        {}, {ui::meterView(1, now), {}, now, 1'700'000'000'000, bench.past()}, bench->time());
    content.pictures =
        app::reportPictures(content, bench.past(), *bench.window.findChild<ui::TrendPlot*>());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return ui::writeReportHtml(content, buffer) ? QString::fromUtf8(buffer.data()) : QString();
}

} // namespace

class DecimalSignTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_german.emplace(*qApp, QStringLiteral("de")); }

    void everyToolHasCommas() {
        WindowBench bench;
        QVERIFY(bench->start().ok());
        bench.show({1600, 1000});
        bench.session.meter().writeParameter(Parameter::PtRatio, 150, {});
        bench.session.passSeconds(1800); // two bars of demand
        QStringList found;
        for (const ui::Tool& tool : app::toolsOf(*bench)) {
            bench.window.showTool(tool.id);
            bench.session.passSeconds(20);
            QTest::qWait(300);
            for (const QString& line : pointedIn(bench.window))
                found += tool.id + QStringLiteral("  ") + line;
        }
        for (const ui::Dock& dock : app::docksOf(*bench)) {
            bench.window.openDock(dock.id);
            for (const QString& line : pointedIn(bench.window))
                found += dock.id + QStringLiteral("  ") + line;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void trendsHaveCommas() {
        WindowBench bench;
        bench.show();
        bench.window.showTool(QStringLiteral("trends"));
        auto& view = *bench.window.findChild<ui::TrendView*>();
        Q_EMIT view.bar().setChosen(static_cast<int>(ui::BuiltInSet::Quality));
        bench.session.passSeconds(30);
        auto& plot = view.plot();
        const QSize size(900, 700);
        const QStringList texts = paintedTexts(size, [&](QPainter& painter, const QRectF&) {
            QPicture drawing;
            plot.paintVectors(drawing, size);
            painter.drawPicture(0, 0, drawing);
        });
        QVERIFY(!texts.filter(QRegularExpression(QStringLiteral("\\d,\\d"))).isEmpty());
        QCOMPARE(pointed(texts), QStringList());
    }

    void refusedValuesHaveCommas() {
        const auto refused =
            RangeCheck().range(S4K_TEXT("Test", "Number"), 1.5, 2.5, 3.5, "").result();
        QVERIFY(!refused.ok());
        QVERIFY(ui::messageOf(refused.error()).thing.contains(QStringLiteral("\"1,5\"")));
        QVERIFY(ui::messageOf(refused.error()).refusal.find("\"1.5\"") != std::string::npos);
        const Error read{S4K_TEXT("Test", "Number"), "1.5", S4K_TEXT("Test", "Cause"), {}};
        QVERIFY(ui::messageOf(read).thing.contains(QStringLiteral("\"1.5\"")));
    }

    void reportHasCommas() {
        WindowBench bench;
        bench.show();
        bench.window.showTool(QStringLiteral("trends"));
        bench.session.passSeconds(30);
        QString html = reportOf(bench);
        const QRegularExpression image(QStringLiteral("data:image/svg\\+xml;base64,([^\"]+)"));
        QStringList found;
        for (auto match = image.globalMatch(html); match.hasNext();)
            found += pointed(
                test::textsOfSvg(QByteArray::fromBase64(match.next().captured(1).toLatin1())));
        const auto firmware = modbus::versionText(bench.session.snapshot().identity.firmware);
        found += pointed(
            plain(html.remove(image)).remove(app::toQt(firmware.view())).split(QLatin1Char('\n')));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

private:
    std::optional<app::Language> m_german;
};

QTEST_MAIN(DecimalSignTest)
#include "decimal_sign_test.moc"
