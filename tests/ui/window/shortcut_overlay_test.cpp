// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcut_overlay.h"

#include "ui/widgets/theme.h"
#include "ui/window/action_table.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QTest>

#include <vector>

using namespace s4k;

namespace {

/// An action in one language, as the list shows it.
struct Line {
    const char* group;
    const char* text;
    const char* key;
};

/// As many actions as the window has, with texts of equal length.
const std::vector<Line> kEnglish{
    {"Views", "Trends", "Ctrl+1"},
    {"Views", "Demand", "Ctrl+2"},
    {"Views", "Phasors", "Ctrl+3"},
    {"Views", "Harmonics", "Ctrl+4"},
    {"Views", "Scope", "Ctrl+5"},
    {"Views", "Alerts", "Ctrl+6"},
    {"Views", "Registers", "Ctrl+7"},
    {"Views", "Setup", "Ctrl+8"},
    {"Views", "Traffic", "Ctrl+9"},
    {"Meters and files", "Connect", "F5"},
    {"Meters and files", "Share the meters over Modbus", "Ctrl+H"},
    {"Meters and files", "Record all meters into a history", "F9"},
    {"Meters and files", "Open a recording, a history or a log", "Ctrl+O"},
    {"Meters and files", "Set the load", "Ctrl+L"},
    {"Meters and files", "Commissioning report", "Ctrl+R"},
    {"Meters and files", "The meter before", "Ctrl+PgUp"},
    {"Meters and files", "The next meter", "Ctrl+PgDown"},
    {"Window", "Find an action", "Ctrl+K"},
    {"Window", "Keyboard shortcuts", "F1"},
    {"Window", "Search or filter", "Ctrl+F"},
    {"Window", "Export what is shown", "Ctrl+E"},
    {"Window", "Quit", "Ctrl+Q"},
};
const std::vector<Line> kGerman{
    {"Ansichten", "Verläufe", "Ctrl+1"},
    {"Ansichten", "Leistungsmittel und Energie", "Ctrl+2"},
    {"Ansichten", "Zeiger", "Ctrl+3"},
    {"Ansichten", "Oberschwingungen", "Ctrl+4"},
    {"Ansichten", "Oszilloskop", "Ctrl+5"},
    {"Ansichten", "Alarme", "Ctrl+6"},
    {"Ansichten", "Register", "Ctrl+7"},
    {"Ansichten", "Einstellungen", "Ctrl+8"},
    {"Ansichten", "Telegramme", "Ctrl+9"},
    {"Zähler und Dateien", "Mit einem Zähler verbinden", "F5"},
    {"Zähler und Dateien", "Die Zähler über Modbus teilen", "Ctrl+H"},
    {"Zähler und Dateien", "Alle Zähler in einen Verlauf aufzeichnen", "F9"},
    {"Zähler und Dateien", "Aufzeichnung, Verlauf oder Protokoll öffnen", "Ctrl+O"},
    {"Zähler und Dateien", "Last einstellen", "Ctrl+L"},
    {"Zähler und Dateien", "Inbetriebnahmebericht", "Ctrl+R"},
    {"Zähler und Dateien", "Voriger Zähler", "Ctrl+PgUp"},
    {"Zähler und Dateien", "Nächster Zähler", "Ctrl+PgDown"},
    {"Fenster", "Aktion suchen", "Ctrl+K"},
    {"Fenster", "Tastenkürzel", "F1"},
    {"Fenster", "Suchen oder filtern", "Ctrl+F"},
    {"Fenster", "Gezeigtes exportieren", "Ctrl+E"},
    {"Fenster", "Beenden", "Ctrl+Q"},
};

struct Bench {
    QWidget window;
    ui::ActionTable actions{window};
    ui::ShortcutOverlay overlay{actions, &window};

    explicit Bench(const std::vector<Line>& lines) {
        window.resize(1024, 640);
        actions.addHint({QStringLiteral("Front panel"), QStringLiteral("Left  Right"),
                         QStringLiteral("Back and Next, on the front panel")});
        actions.addHint({QStringLiteral("Front panel"), QStringLiteral("Down  Up  or  -  +"),
                         QStringLiteral("Minus and Plus, on the front panel; hold to repeat")});
        for (const Line& line : lines) {
            const QString text = QString::fromUtf8(line.text);
            actions.add({text,
                         QString::fromUtf8(line.group),
                         text,
                         {},
                         {},
                         QKeySequence(QString::fromLatin1(line.key))},
                        [] {});
        }
        window.show();
    }
    QFrame& card() { return *overlay.findChild<QFrame*>(QStringLiteral("popover")); }
    QStringList texts() {
        QStringList texts;
        for (const QLabel* label : card().findChildren<QLabel*>())
            texts += label->text();
        return texts;
    }
};

} // namespace

class ShortcutOverlayTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void everyActionThatHasAKeyIsListed() {
        Bench bench(kEnglish);
        bench.actions.add(
            {QStringLiteral("theme"), QStringLiteral("Window"), QStringLiteral("Theme"), {}},
            [] {});
        bench.actions.add({QStringLiteral("run"),
                           QStringLiteral("Front panel"),
                           QStringLiteral("&Run or pause"),
                           {},
                           {},
                           {},
                           Qt::Key_Space},
                          [] {});
        bench.overlay.popUp();
        const QStringList texts = bench.texts();
        for (const QAction* action : bench.actions.actions()) {
            const QString keys = bench.actions.keysOf(*action);
            const QString text = action->text().remove(QLatin1Char('&'));
            QCOMPARE(texts.contains(text), !keys.isEmpty());
            QCOMPARE(bench.overlay.accessibleDescription().contains(text), !keys.isEmpty());
            QVERIFY2(keys.isEmpty() || texts.contains(keys), qPrintable(keys));
        }
        for (const ui::KeyHint& hint : bench.actions.hints())
            QVERIFY(texts.contains(hint.keys) && texts.contains(hint.text));
        for (const char* const group : {"Front panel", "Views", "Meters and files", "Window"})
            QCOMPARE(texts.count(QString::fromLatin1(group)), 1);
    }

    void itFitsIntoTheSmallestWindow_data() {
        QTest::addColumn<bool>("german");
        QTest::newRow("English") << false;
        QTest::newRow("German") << true;
    }

    void itFitsIntoTheSmallestWindow() {
        QFETCH(bool, german);
        Bench bench(german ? kGerman : kEnglish);
        bench.overlay.popUp();
        QTest::qWait(1);
        QCOMPARE(bench.window.size(), QSize(1024, 640));
        QVERIFY2(
            bench.overlay.rect().contains(bench.card().geometry()),
            qPrintable(
                QStringLiteral("%1 x %2").arg(bench.card().width()).arg(bench.card().height())));
        for (const QLabel* label : bench.card().findChildren<QLabel*>())
            QVERIFY2(label->width() >= label->sizeHint().width() &&
                         label->height() >= label->sizeHint().height(),
                     qPrintable(label->text()));
    }

    /// The list is made again each time.
    void itIsMadeAnewEachTime() {
        Bench bench({});
        bench.overlay.popUp();
        QTest::keyClick(&bench.overlay, Qt::Key_X);
        bench.actions.add({QStringLiteral("x"), {}, QStringLiteral("New"), {}, {}, Qt::Key_F8},
                          [] {});
        bench.overlay.popUp();
        QVERIFY(bench.texts().contains(QStringLiteral("New")));
        QCOMPARE(bench.overlay.findChildren<QFrame*>(QStringLiteral("popover")).size(), 1);
    }

    void anyKeyClosesItAndGivesTheFocusBack() {
        Bench bench(kEnglish);
        QWidget before(&bench.window);
        before.setFocusPolicy(Qt::StrongFocus);
        before.show();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        before.setFocus();
        bench.overlay.popUp();
        QVERIFY(bench.overlay.isVisible() && bench.overlay.hasFocus());
        QCOMPARE(bench.overlay.size(), bench.window.size());
        QTest::keyClick(&bench.overlay, Qt::Key_Escape);
        QVERIFY(!bench.overlay.isVisible() && before.hasFocus());
        bench.overlay.popUp();
        bench.overlay.popUp(); // F1 again
        QTest::mouseClick(&bench.overlay, Qt::LeftButton);
        QVERIFY(!bench.overlay.isVisible() && before.hasFocus());
    }

    void anotherSizeClosesIt() {
        Bench bench(kEnglish);
        bench.overlay.popUp();
        bench.window.resize(1200, 700);
        QTRY_VERIFY(!bench.overlay.isVisible());
    }
};

QTEST_MAIN(ShortcutOverlayTest)
#include "shortcut_overlay_test.moc"
