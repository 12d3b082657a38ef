// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/embedded_meter.h"
#include "core/signal/synthesis.h"
#include "ui/model/export_order.h"
#include "ui/model/meter_store.h"
#include "ui/model/trace_feed.h"
#include "ui/widgets/colours.h"

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QWidget>

namespace s4k::test {

/// Snapshot and waveforms of a meter that has measured a load for some seconds.
struct Sampled {
    MeterSnapshot snapshot;
    InputTrace trace;
};

inline Sampled sampled(const LoadSpec& load, int seconds = 3) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(load.system));
    EmbeddedMeter meter(settings);
    meter.setSource(std::make_unique<Synthesis>(waveformOf(load)));
    meter.keepTrace(kSampleRate);
    meter.advance(static_cast<std::size_t>(seconds) * kSampleRate);
    return {meter.snapshot(), meter.trace()};
}

/// A load with known harmonics.
inline LoadSpec distorted(SystemType system = SystemType::ThreePhaseWye) {
    LoadSpec load{.system = system, .frequencyHz = 60};
    load.voltageHarmonics = {{5, 0.03, 10}, {7, 0.02, 70}};
    load.currentHarmonics = {{3, 0.2, 30}, {5, 0.1, 0}};
    return load;
}

/// Store and waveforms for views under test.
struct Meters {
    ui::MeterStore store;
    ui::TraceFeed feed{store};

    /// Adds a meter and shows it.
    void show(const MeterSnapshot& snapshot, bool available) {
        const auto key = static_cast<ui::MeterKey>(store.keys().size()) + 1;
        store.add(key, {snapshot, 1'700'000'000'000, {}});
        feed.setAvailable(available);
        store.show(key);
    }
    /// Adds a meter with its waveform and shows it.
    void show(const Sampled& meter) {
        show(meter.snapshot, true);
        feed.set(meter.trace);
    }
};

/// A view of a meter with a waveform.
template <typename View>
struct WaveBench {
    Meters meters;
    View view{meters.store, meters.feed};
    Sampled meter;

    explicit WaveBench(const LoadSpec& load = distorted()) : meter(sampled(load)) {
        view.resize(800, 500);
        view.show();
        meters.show(meter);
    }
};

/// The drawing of `paint` on light paper of `size`.
template <typename Paint>
QImage onPaper(const QSize& size, Paint&& paint) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(ui::lightColours().raised);
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()));
    return image;
}

/// The bytes that an export order writes; empty if it fails.
inline QByteArray written(const ui::ExportOrder& order) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!order.write || !order.write(buffer, {}))
        return {};
    return buffer.data();
}

/// The bytes that `exportTo` of a view writes for this file name.
template <typename View>
QByteArray exported(View& view, const char* name) {
    QByteArray bytes;
    const auto connection =
        QObject::connect(&view, &View::exportRequested, &view,
                         [&bytes](const ui::ExportOrder& order) { bytes = written(order); });
    view.exportTo(QString::fromLatin1(name));
    QObject::disconnect(connection);
    return bytes;
}

/// Number of pixels of nearly this colour.
inline int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, y);
            count += std::abs(at.red() - colour.red()) + std::abs(at.green() - colour.green()) +
                         std::abs(at.blue() - colour.blue()) <
                     24;
        }
    return count;
}

} // namespace s4k::test
