// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/faceplate.h"

#include "core/port/embedded_meter.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace s4k;
using panel::Key;

namespace {

/// A panel in the faceplate, and a second one driven directly as the reference.
struct Bench {
    EmbeddedMeter meter;
    panel::Panel panel{meter};
    EmbeddedMeter twinMeter;
    panel::Panel twin{twinMeter};
    ui::Faceplate faceplate;

    Bench() {
        faceplate.setPanel(&panel);
        faceplate.setTimeRuns(false);
        faceplate.show();
        faceplate.setFocus();
    }
    void pass(std::uint32_t ms) {
        panel.advance(ms);
        twin.advance(ms);
    }
    [[nodiscard]] bool same() const { return panel.state() == twin.state(); }
};

void sendKey(QWidget& widget, QEvent::Type type, int key, bool autoRepeat) {
    QKeyEvent event(type, key, Qt::NoModifier, {}, autoRepeat);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class FaceplateTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keyboardReachesThePanel_data() {
        QTest::addColumn<int>("qtKey");
        QTest::addColumn<int>("key");
        QTest::newRow("left") << int(Qt::Key_Left) << int(Key::Back);
        QTest::newRow("down") << int(Qt::Key_Down) << int(Key::Minus);
        QTest::newRow("minus") << int(Qt::Key_Minus) << int(Key::Minus);
        QTest::newRow("up") << int(Qt::Key_Up) << int(Key::Plus);
        QTest::newRow("plus") << int(Qt::Key_Plus) << int(Key::Plus);
        QTest::newRow("right") << int(Qt::Key_Right) << int(Key::Next);
    }

    void keyboardReachesThePanel() {
        QFETCH(int, qtKey);
        QFETCH(int, key);
        const auto wanted = static_cast<Key>(key);
        Bench bench;
        QTest::keyClick(&bench.faceplate, Qt::Key_Down); // leave home, so that Back has an effect
        bench.twin.tap(Key::Minus);
        const panel::State before = bench.panel.state();
        QTest::keyPress(&bench.faceplate, static_cast<Qt::Key>(qtKey));
        bench.twin.press(wanted);
        QVERIFY(bench.same());
        QVERIFY(bench.panel.state() != before);
        QVERIFY(bench.faceplate.keyCap(wanted).isTravelled());
        QTest::keyRelease(&bench.faceplate, static_cast<Qt::Key>(qtKey));
        bench.twin.release(wanted);
        QVERIFY(bench.same());
        QVERIFY(!bench.faceplate.keyCap(wanted).isTravelled());
    }

    void mouseReachesThePanel() {
        for (const Key key : panel::kKeys) {
            Bench bench;
            ui::KeyCap& cap = bench.faceplate.keyCap(key);
            QTest::mousePress(&cap, Qt::LeftButton);
            bench.twin.press(key);
            QVERIFY(bench.same());
            QVERIFY(cap.isTravelled());
            QTest::mouseRelease(&cap, Qt::LeftButton);
            bench.twin.release(key);
            QVERIFY(bench.same());
        }
    }

    void heldKeyRepeatsByThePanelsClock() {
        Bench bench;
        QTest::keyPress(&bench.faceplate, Qt::Key_Up);
        bench.twin.press(Key::Plus);
        const auto atPress = bench.panel.state().screen;
        bench.pass(499);
        QCOMPARE(bench.panel.state().screen, atPress);
        bench.pass(1 + 150);
        QVERIFY(bench.panel.state().screen != atPress);
        QVERIFY(bench.same());
        QTest::keyRelease(&bench.faceplate, Qt::Key_Up);
        QCOMPARE(bench.panel.state().held, std::uint8_t{0});
    }

    void autoRepeatOfTheKeyboardIsIgnored() {
        Bench bench;
        sendKey(bench.faceplate, QEvent::KeyPress, Qt::Key_Up, false);
        const panel::State pressed = bench.panel.state();
        for (int i = 0; i < 5; ++i) {
            sendKey(bench.faceplate, QEvent::KeyRelease, Qt::Key_Up, true);
            sendKey(bench.faceplate, QEvent::KeyPress, Qt::Key_Up, true);
        }
        QVERIFY(bench.panel.state() == pressed);
    }

    void releaseOutsideTheKeyLetsGo() {
        Bench bench;
        ui::KeyCap& cap = bench.faceplate.keyCap(Key::Next);
        QTest::mousePress(&cap, Qt::LeftButton);
        QVERIFY(bench.panel.state().held != 0);
        QTest::mouseMove(&cap, QPoint(-40, -40));
        QVERIFY(bench.panel.state().held != 0);
        QTest::mouseRelease(&cap, Qt::LeftButton, {}, QPoint(-40, -40));
        QCOMPARE(bench.panel.state().held, std::uint8_t{0});
        QVERIFY(!cap.isTravelled());
    }

    void losingTheFocusLetsGo() {
        Bench bench;
        QTest::keyPress(&bench.faceplate, Qt::Key_Up);
        QVERIFY(bench.panel.state().held != 0);
        QFocusEvent out(QEvent::FocusOut);
        QApplication::sendEvent(&bench.faceplate, &out);
        QCOMPARE(bench.panel.state().held, std::uint8_t{0});
    }

    void spaceOnAFocusedKeyPressesIt() {
        Bench bench;
        ui::KeyCap& cap = bench.faceplate.keyCap(Key::Minus);
        QTest::keyPress(&cap, Qt::Key_Space);
        bench.twin.press(Key::Minus);
        QVERIFY(bench.same());
        QTest::keyRelease(&cap, Qt::Key_Space);
        bench.twin.release(Key::Minus);
        QVERIFY(bench.same());
    }

    void aPressedKeyIsDrawnLower() {
        Bench bench;
        ui::KeyCap& cap = bench.faceplate.keyCap(Key::Plus);
        const QImage up = cap.grab().toImage();
        cap.setHeld(true);
        QVERIFY(cap.grab().toImage() != up);
        cap.setHeld(false);
        QCOMPARE(cap.grab().toImage(), up);
    }

    void withoutAPanelTheGlassIsDarkAndKeysAreSwallowed() {
        ui::Faceplate faceplate;
        QSignalSpy pressed(&faceplate, &ui::Faceplate::keyPressed);
        const lcd::Palette dark = lcd::darkPalette();
        QCOMPARE(faceplate.glass().picture().colorTable().value(0), dark.argb[0]);
        QVERIFY(faceplate.spokenText().startsWith(QStringLiteral("dark")));
        QTest::keyClick(&faceplate, Qt::Key_Up);
        faceplate.setPowered(false);
        faceplate.setPowered(true);
        QTest::qWait(50); // there is no panel whose time could pass
        QCOMPARE(pressed.count(), 0);
        QCOMPARE(faceplate.glass().picture().colorTable().value(0), dark.argb[0]);
    }

    /// After setPanel(nullptr) the panel may be destroyed or shown by another faceplate.
    void aPanelIsLetGo() {
        Bench bench;
        QTest::keyPress(&bench.faceplate, Qt::Key_Up);
        QVERIFY(bench.panel.state().held != 0);
        bench.faceplate.setPanel(nullptr);
        QCOMPARE(bench.panel.state().held, std::uint8_t{0});
        QVERIFY(!bench.faceplate.keyCap(Key::Plus).isTravelled());
        const QString dark = bench.faceplate.spokenText();
        const panel::State before = bench.panel.state();
        QTest::keyClick(&bench.faceplate, Qt::Key_Down);
        QVERIFY(bench.panel.state() == before);
        bench.panel.tap(Key::Minus);
        QCOMPARE(bench.faceplate.spokenText(), dark);
        bench.faceplate.setPanel(&bench.panel);
        QVERIFY(bench.faceplate.spokenText().startsWith(
            QString::fromStdString(bench.panel.describe().label)));
    }

    void screenReaderGetsTheDisplay() {
        Bench bench;
        QAccessibleInterface* display =
            QAccessible::queryAccessibleInterface(&bench.faceplate.glass());
        QVERIFY(display != nullptr);
        for (const Key key : {Key::Minus, Key::Minus, Key::Back, Key::Next}) {
            bench.panel.tap(key);
            bench.panel.advance(10);
            const panel::Description shown = bench.panel.describe();
            const QString name = display->text(QAccessible::Name);
            QVERIFY2(name.contains(QString::fromStdString(shown.label)), qPrintable(name));
            QVERIFY2(name.contains(QString::fromStdString(shown.value)), qPrintable(name));
        }
    }

    void keysHaveNamesDescriptionsAndShortcuts() {
        Bench bench;
        for (const Key key : panel::kKeys) {
            const ui::KeyCap& cap = bench.faceplate.keyCap(key);
            QVERIFY(!cap.accessibleName().isEmpty());
            QVERIFY(!cap.accessibleDescription().isEmpty());
            QVERIFY(cap.toolTip().contains(cap.accessibleName()));
        }
    }
};

QTEST_MAIN(FaceplateTest)
#include "faceplate_test.moc"
