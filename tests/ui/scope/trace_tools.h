// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/embedded_meter.h"
#include "core/signal/synthesis.h"
#include "ui/model/export_order.h"

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QSignalSpy>
#include <QWidget>

namespace s4k::test {

/// A meter that measured a load for some seconds, and what its inputs saw.
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

/// What an order writes.
inline QByteArray written(const ui::ExportOrder& order) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!order.write || !order.write(buffer, {}))
        return {};
    return buffer.data();
}

/// What a view's `exportTo` gives for this name.
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

/// Pixels of nearly this colour.
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
