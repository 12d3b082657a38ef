// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/report_pictures.h"
#include "tests/app/window/window_bench.h"
#include "ui/model/present_values.h"
#include "ui/report/report_checks.h"
#include "ui/report/report_file.h"
#include "ui/report/report_gather.h"
#include "ui/report/report_html.h"
#include "ui/report/report_panel.h"
#include "ui/report/report_tables.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QThread>

#include <memory>

using namespace s4k;

namespace {

struct Bench : test::WindowBench {
    Bench() {
        window.showTool(QStringLiteral("trends"));
        show();
        static_cast<void>(QTest::qWaitForWindowExposed(&window));
        session.passSeconds(30);
    }
    [[nodiscard]] ui::TimeWindow& time() { return (*this)->time(); }
    ui::ReportContent content(const ui::ReportHead& head = {}) {
        const ui::MeterView meter = ui::meterView(1, session.snapshot());
        const ui::LinkView link;
        ui::ReportContent content = ui::gatherReport(
            head, {meter, link, session.snapshot(), 1'700'000'000'000, past()}, time());
        content.pictures =
            app::reportPictures(content, past(), *window.findChild<ui::TrendPlot*>());
        return content;
    }
};

QString htmlOf(const ui::ReportContent& content) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!ui::writeReportHtml(content, buffer))
        return {};
    return QString::fromUtf8(buffer.data());
}

QString plain(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

} // namespace

class ReportTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysEverything() {
        Bench bench;
        const QString text =
            plain(htmlOf(bench.content({QStringLiteral("Hall 3"), QStringLiteral("J. Doe"),
                                        QStringLiteral("First\nSecond")})));
        for (const char* words : {"Hall 3", "J. Doe", "First", "Second", "inside this program",
                                  "Every voltage is that of the service", "CT primary current",
                                  "Maximum demand", "None was active"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
        const MeterSnapshot& now = bench.session.snapshot();
        const ui::Decimals decimals = ui::decimalsOf(now.settings);
        for (const Phase p : kPhases)
            QVERIFY(text.contains(ui::formatNumber(
                now.image.value(phaseQuantity(Quantity::VoltsAn, p)), decimals.volts, QLocale())));
    }

    void picturesAreVectors() {
        Bench bench;
        const ui::ReportContent content = bench.content();
        QVERIFY(content.pictures.size() >= 2);
        const QString html = htmlOf(content);
        const QRegularExpression image(QStringLiteral("data:image/svg\\+xml;base64,([^\"]+)"));
        auto found = image.globalMatch(html);
        std::size_t count = 0;
        for (; found.hasNext(); ++count) {
            const QByteArray svg = QByteArray::fromBase64(found.next().captured(1).toLatin1());
            QVERIFY(svg.contains("<svg") && svg.contains("<path"));
        }
        QCOMPARE(count, content.pictures.size());
    }

    void whatWasWrittenIsNoMarkup() {
        Bench bench;
        ui::ReportContent content =
            bench.content({QStringLiteral("<script>alert(1)</script>"),
                           {},
                           QStringLiteral("<b>&</b> [[picture 0]] %1 %99")});
        content.notes.push_back({0, "<i>note</i>"});
        content.link.device = QStringLiteral("<u>device</u>");
        const QString html = htmlOf(content);
        QVERIFY(!html.contains(QStringLiteral("<script>")));
        QVERIFY(!html.contains(QStringLiteral("<i>note")) && !html.contains(QStringLiteral("<u>")));
        QVERIFY(plain(html).contains(QStringLiteral("<b>&</b> [[picture 0]] %1 %99")));
    }

    void anyThreadWritesThePdf() {
        Bench bench;
        const ui::ReportContent content =
            bench.content({QStringLiteral("Hall 3"), {}, QStringLiteral("see [[picture 1]]")});
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("report.pdf"));
        bool written = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            QFile file(path);
            written = file.open(QIODevice::WriteOnly) && ui::writeReportPdf(content, file);
        }));
        thread->start();
        QVERIFY(thread->wait(30'000));
        QVERIFY(written);
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess process;
        process.start(reader, {QStringLiteral("-layout"), path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const char* words :
             {"Commissioning report", "Hall 3", "No alert is active", "CT primary"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("kW"))); // an axis of the chart, as text
        QVERIFY(text.contains(QStringLiteral("see [[picture 1]]")));
    }

    void theFileIsWhatItsNameSays() {
        Bench bench;
        QBuffer html;
        html.open(QIODevice::WriteOnly);
        QVERIFY(ui::reportOrder(bench.content(), QStringLiteral("/x/Y.HTML")).write(html, {}));
        QVERIFY(html.data().startsWith("<!DOCTYPE html>"));
        QBuffer pdf;
        pdf.open(QIODevice::WriteOnly);
        QVERIFY(ui::reportOrder(bench.content(), QStringLiteral("/x/y.pdf")).write(pdf, {}));
        QVERIFY(pdf.data().startsWith("%PDF"));
    }

    void alertsAndNotesOfTheChartsAlone() {
        Bench bench;
        past::MeterPast& past = bench.past();
        const auto right = static_cast<std::int64_t>(bench.time().right() * 1e3);
        const auto left = static_cast<std::int64_t>(bench.time().left() * 1e3);
        past.alerts.add({8, left - 10'000, left - 5'000});
        past.alerts.add({9, left - 10'000, left + 5'000});
        past.alerts.add({10, right - 5'000, {}});
        past.alerts.add({11, right + 1'000, {}});
        past.notes = {{left - 1, "before"}, {left + 1, "in it"}};
        const ui::ReportContent content = bench.content();
        QCOMPARE(content.alerts.size(), std::size_t{2});
        QCOMPARE(content.alerts[0].bit, std::uint8_t{9});
        QCOMPARE(content.notes.size(), std::size_t{1});
        const QString text = plain(htmlOf(content));
        QVERIFY(text.contains(QStringLiteral("Phase loss B")));
        QVERIFY(text.contains(QStringLiteral("still active")));
        QVERIFY(text.contains(ui::reportTime(left + 5'000)));
    }

    void noPasswordIsInIt() {
        Bench bench;
        const QString text = plain(htmlOf(bench.content()));
        QVERIFY(!text.contains(QStringLiteral("assword")));
    }

    void thePanelAsksAndTheWindowAnswers() {
        Bench bench;
        QTest::keyClick(&bench.window, Qt::Key_R, Qt::ControlModifier);
        auto* panel = bench.window.findChild<ui::ReportPanel*>();
        QVERIFY(panel != nullptr);
        QTRY_VERIFY(panel->isVisible());
        auto* checks = panel->findChild<ui::ReportChecks*>();
        QTRY_COMPARE(checks->findChildren<QLabel*>().size(), 20); // an icon and a text for each
        QVERIFY(checks->findChildren<QLabel*>()[1]->accessibleName().contains(
            QStringLiteral("passed")));
        const QString path = bench.path("r.html");
        Q_EMIT panel->reportRequested(
            bench.key(), {QStringLiteral("Roof"), QString(), QStringLiteral("All well")}, path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("Roof") && html.contains("All well"));
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    ui::applyTheme(app, ui::Theme::Light, false);
    ReportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "report_test.moc"
