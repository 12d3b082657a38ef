// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"
#include "core/port/embedded_meter.h"
#include "ui/panel/faceplate.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace s4k;

namespace {

lcd::LcdFrame sampleFrame() {
    lcd::LcdFrame frame;
    lcd::writeLabel(frame, "KVARh");
    lcd::writeValue(frame, "123.45");
    frame.set(lcd::Icon::Heart, true);
    return frame;
}

/// Number of pixels of `picture` at `origin` that differ from the raster drawn with the palette.
int wrongPixels(const QImage& picture, const QPoint& origin, const lcd::LcdFrame& frame,
                int scale) {
    lcd::Raster raster(scale);
    const auto levels = raster.draw(frame);
    const auto argb = lcd::backlitPalette().argb;
    int wrong = 0;
    for (int y = 0; y < raster.height(); ++y)
        for (int x = 0; x < raster.width(); ++x) {
            const auto level = levels[static_cast<std::size_t>(y * raster.width() + x)];
            wrong += picture.pixel(origin + QPoint(x, y)) != argb[level] ? 1 : 0;
        }
    return wrong;
}

QPoint centred(const QImage& grabbed, int scale) {
    const double left = (grabbed.width() - lcd::kGlassWidth * scale) / 2.0;
    const double top = (grabbed.height() - lcd::kGlassHeight * scale) / 2.0;
    return {static_cast<int>(std::round(left)), static_cast<int>(std::round(top))};
}

} // namespace

class GlassTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scaleIsTheLargestWholeOneThatFits() {
        using ui::Glass;
        QCOMPARE(Glass::scaleFor({320, 192}, 1), 2);
        QCOMPARE(Glass::scaleFor({320, 192}, 1.25), 2);
        QCOMPARE(Glass::scaleFor({320, 192}, 1.5), 3);
        QCOMPARE(Glass::scaleFor({320, 192}, 2), 4);
        QCOMPARE(Glass::scaleFor({320, 100}, 1), 1);
        QCOMPARE(Glass::scaleFor({10, 10}, 1), 1);
        QCOMPARE(Glass::scaleFor({100'000, 100'000}, 4), lcd::kMaxScale);
    }

    void pixelsAreTheRasterThroughThePalette() {
        ui::Glass glass;
        glass.setOpening({320, 192});
        glass.showFrame(sampleFrame());
        const QImage grabbed = glass.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const int scale = ui::Glass::scaleFor({320, 192}, glass.devicePixelRatioF());
        QCOMPARE(glass.deviceScale(), scale);
        QCOMPARE(wrongPixels(grabbed, centred(grabbed, scale), sampleFrame(), scale), 0);
    }

    /// Moved by one logical pixel each time: the picture must stay sharp at every place.
    void pixelsStaySharpAnywhereInAWindow() {
        for (int offset = 0; offset < 4; ++offset) {
            QWidget window;
            window.resize(400, 260);
            ui::Glass glass(&window);
            glass.move(7 + offset, 9 + offset);
            glass.setOpening({320, 192});
            glass.showFrame(sampleFrame());
            const QImage grabbed = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
            const double dpr = glass.devicePixelRatioF();
            const int scale = glass.deviceScale();
            const double room = 320 * dpr - lcd::kGlassWidth * scale;
            const double roomDown = 192 * dpr - lcd::kGlassHeight * scale;
            const QPoint origin(static_cast<int>(std::round(glass.x() * dpr + room / 2)),
                                static_cast<int>(std::round(glass.y() * dpr + roomDown / 2)));
            QCOMPARE(wrongPixels(grabbed, origin, sampleFrame(), scale), 0);
        }
    }

    void themeLeavesTheGlassAlone() {
        EmbeddedMeter meter;
        panel::Panel panel(meter);
        ui::Faceplate faceplate;
        faceplate.setPanel(&panel);
        faceplate.setTimeRuns(false);
        ui::applyTheme(*qApp, ui::Theme::Light, false);
        const QImage light = faceplate.glass().grab().toImage();
        ui::applyTheme(*qApp, ui::Theme::Dark, false);
        QCOMPARE(faceplate.glass().grab().toImage(), light);
    }

    void staleAndDarkGlassDiffer() {
        ui::Glass glass;
        glass.setOpening({320, 192});
        glass.showFrame(sampleFrame());
        const QImage lit = glass.picture();
        glass.setLight(ui::Glass::Light::Dimmed);
        QVERIFY(glass.picture() != lit);
        glass.setLight(ui::Glass::Light::On);
        QCOMPARE(glass.picture(), lit);
    }

    /// Old values are dimmed but not changed: the same segments, except for the heart.
    void oldValuesStayReadable() {
        EmbeddedMeter meter;
        panel::Panel panel(meter);
        ui::Faceplate faceplate;
        faceplate.setPanel(&panel);
        faceplate.setTimeRuns(false);
        while (!panel.frame().has(lcd::Icon::Heart))
            panel.advance(20);
        faceplate.setFresh(true);
        const QString fresh = faceplate.spokenText();
        const QImage lit = faceplate.glass().picture();
        faceplate.setFresh(false);
        lcd::LcdFrame stopped = panel.frame();
        stopped.set(lcd::Icon::Heart, false);
        lcd::Raster raster(faceplate.glass().deviceScale());
        const auto levels = raster.draw(stopped);
        const auto dimmed = lcd::dimmedPalette().argb;
        const QImage& picture = faceplate.glass().picture();
        int wrong = 0;
        for (int y = 0; y < raster.height(); ++y)
            for (int x = 0; x < raster.width(); ++x)
                wrong += picture.pixel(x, y) !=
                                 dimmed[levels[static_cast<std::size_t>(y * raster.width() + x)]]
                             ? 1
                             : 0;
        QCOMPARE(wrong, 0);
        QVERIFY(faceplate.spokenText().startsWith(fresh));
        QVERIFY(faceplate.spokenText().contains(QStringLiteral("not up to date")));
        QVERIFY(faceplate.glass().accessibleName().contains(QStringLiteral("not up to date")));
        faceplate.setFresh(true);
        QCOMPARE(faceplate.spokenText(), fresh);
        QCOMPARE(faceplate.glass().picture(), lit);
    }

    void withoutPowerNothingIsDimmed() {
        EmbeddedMeter meter;
        panel::Panel panel(meter);
        ui::Faceplate faceplate;
        faceplate.setPanel(&panel);
        faceplate.setTimeRuns(false);
        faceplate.showPowered(false);
        const QImage dark = faceplate.glass().picture();
        faceplate.setFresh(false);
        QCOMPARE(faceplate.glass().picture(), dark);
        QVERIFY(faceplate.spokenText().contains(QStringLiteral("no control power")));
        faceplate.showPowered(true);
        QCOMPARE(faceplate.glass().picture().colorTable().value(0), lcd::dimmedPalette().argb[0]);
        faceplate.setFresh(true);
        QCOMPARE(faceplate.glass().picture().colorTable().value(0), lcd::backlitPalette().argb[0]);
    }
};

QTEST_MAIN(GlassTest)
#include "glass_test.moc"
