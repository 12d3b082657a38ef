// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/model/shown_meter.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/trend_view.h"

#include <QImage>

#include <cmath>
#include <vector>

namespace s4k::test {

/// The charts as painted on paper.
inline QImage pictureOf(ui::TrendPlot& plot, QSize size) {
    QImage image(size, QImage::Format_RGB32);
    plot.paintVectors(image, size);
    return image;
}

/// Lines of some quantities of a buffer.
inline std::vector<ui::TrendLine> linesOf(const past::TrendBuffer& buffer,
                                          const std::vector<Quantity>& quantities) {
    std::vector<ui::TrendLine> lines;
    for (const Quantity quantity : quantities) {
        ui::TrendLine line;
        line.curve.quantity = quantity;
        line.name = ui::quantityName(quantity);
        line.unit = ui::trendUnit(quantity);
        line.axis = ui::unitText(line.unit);
        line.phase = ui::quantityPhase(quantity);
        line.decimals = 1;
        line.tracks = {buffer.track(quantity)};
        lines.push_back(line);
    }
    return lines;
}

inline std::vector<past::Curve> allCurves() {
    using past::Curve;
    return {Curve::VoltsAn, Curve::VoltsBn,    Curve::VoltsCn,    Curve::AmpsA,     Curve::AmpsB,
            Curve::AmpsC,   Curve::KilowattsA, Curve::KilowattsB, Curve::KilowattsC};
}

/// A plot of all readings of a buffer.
struct PlotBench {
    PlotBench(const past::TrendBuffer& buffer, const std::vector<past::Curve>& curves)
        : plot(time) {
        time.setExtent(buffer.oldestSecond(), buffer.lastSecond(), buffer.latestSecond());
        std::vector<Quantity> quantities;
        for (const past::Curve curve : curves)
            quantities.push_back(past::quantityOf(curve));
        plot.setLines(linesOf(buffer, quantities));
    }
    ui::TimeWindow time;
    ui::TrendPlot plot;
};

/// The trends view with store and time window; meter 1 is shown.
struct ViewBench : ShownMeter {
    explicit ViewBench(int address = 1) : ShownMeter(address), view(store, time) {
        view.resize(900, 500);
        view.show();
    }
    past::TrendBuffer& trend() { return store.past(1).trend; }
    /// The buffer that the first line is drawn from.
    const past::TrendBuffer& drawn() {
        const series::Pyramid* const first = view.lines().front().tracks.front().pyramid;
        for (const ui::MeterKey key : store.keys())
            if (&store.past(key).trend.pyramid() == first)
                return store.past(key).trend;
        qFatal("a line of no meter");
    }
    void showExtent() {
        time.setExtent(trend().oldestSecond(), trend().lastSecond(), trend().latestSecond());
    }
    /// Measures a snapshot at the run time of its meter.
    void read(ui::MeterKey key, const MeterSnapshot& snapshot) {
        store.measure(key, std::llround(snapshot.seconds * 1e3), snapshot);
    }
    /// Appends readings with one value for each second from `from` to before `to`.
    template <typename Value>
    void fill(int from, int to, Value&& value) {
        for (int i = from; i < to; ++i) {
            past::TrendPoint point;
            point.seconds = i;
            point.values.fill(value(i));
            trend().append(point);
        }
        showExtent();
    }
    ui::TrendView view;
};

} // namespace s4k::test
