// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/trend/rivals.h"

#include "core/base/random.h"
#include "core/past/trend_buffer.h"
#include "ui/trends/plot/trend_curves.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace s4k::bench {

namespace {

constexpr int kFrames = 21;
constexpr std::int64_t kWeek = 604'800;
constexpr double kMemoryGoalMb = 80;

using Reading = std::array<float, kSeries>;

Reading readingAt(std::int64_t second) {
    Reading reading{};
    for (std::size_t s = 0; s < kSeries; ++s)
        reading[s] = valueAt(s, second);
    return reading;
}

class Canvas : public Chart {
public:
    Canvas() {
        m_plot.resize(1600, 900);
        m_plot.xAxis->setTicker(QSharedPointer<QCPAxisTickerDateTime>(new QCPAxisTickerDateTime));
        m_plot.yAxis->setRange(0, static_cast<double>(kSeries) + 1);
        m_plot.legend->setVisible(true);
        m_plot.show();
    }
    void paint(double from, double to) {
        m_plot.xAxis->setRange(from, to);
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
    }
    static QPen pen(std::size_t series) {
        return QPen(QColor::fromHsv(static_cast<int>(series) * 30, 220, 180), 1);
    }
    QCustomPlot& plot() { return m_plot; }

private:
    QCustomPlot m_plot;
};

class OwnChart final : public Canvas {
public:
    explicit OwnChart(series::Pyramid& pyramid)
        : m_pyramid(&pyramid), m_curves(new ui::TrendCurves(plot().xAxis, plot().yAxis)) {
        std::vector<ui::TrendCurves::Line> lines;
        for (std::size_t s = 0; s < kSeries; ++s)
            lines.push_back({{{&pyramid, s, 0}}, pen(s)});
        m_curves->setLines(std::move(lines));
        m_curves->addToLegend();
    }
    void frame(double from, double to) override {
        const std::int64_t next = m_pyramid->timeMs(m_pyramid->end() - 1) / 1'000 + 1;
        m_pyramid->append(next * 1'000, readingAt(next));
        paint(from, to);
    }

private:
    series::Pyramid* m_pyramid;
    ui::TrendCurves* m_curves; ///< owned by the plot
};

class PlainChart final : public Canvas {
public:
    explicit PlainChart(std::int64_t seconds) : m_next(seconds) {
        for (std::size_t s = 0; s < kSeries; ++s) {
            QVector<QCPGraphData> points;
            points.reserve(static_cast<qsizetype>(seconds));
            for (std::int64_t i = 0; i < seconds; ++i)
                points.append({static_cast<double>(i), static_cast<double>(valueAt(s, i))});
            QCPGraph* graph = plot().addGraph();
            graph->setPen(pen(s));
            graph->setAntialiased(false);
            graph->data()->set(points, true);
        }
    }
    void frame(double from, double to) override {
        for (std::size_t s = 0; s < kSeries; ++s)
            plot()
                .graph(static_cast<int>(s))
                ->addData(static_cast<double>(m_next), static_cast<double>(valueAt(s, m_next)));
        ++m_next;
        paint(from, to);
    }

private:
    std::int64_t m_next;
};

/// Processor time of this process in ns, so that other programs do not count.
double nowNs() {
    return static_cast<double>(std::clock()) * (1e9 / CLOCKS_PER_SEC);
}

double residentMb() {
    QFile file(QStringLiteral("/proc/self/statm"));
    constexpr double kPagesInMb = 256;
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() / kPagesInMb
               : 0;
}

} // namespace

float valueAt(std::size_t series, std::int64_t second) {
    Random random(static_cast<std::uint64_t>(second) * kSeries + series);
    const double swell =
        0.3 * std::sin(static_cast<double>(second) / (900.0 + 300.0 * static_cast<double>(series)));
    const double spike = random.below(20'000) == 0 ? 1.5 : 0;
    return static_cast<float>(static_cast<double>(series) + 1 + swell +
                              0.4 * (random.uniform() - 0.5) + spike);
}

Data::Data(std::int64_t seconds) : m_pyramid(kSeries, past::TrendBuffer::kCapacity) {
    constexpr std::int64_t kBlock = 4'096;
    std::vector<Reading> block(static_cast<std::size_t>(std::min(kBlock, seconds)));
    double spent = 0;
    for (std::int64_t first = 0; first < seconds; first += kBlock) {
        const std::int64_t many = std::min(kBlock, seconds - first);
        for (std::int64_t i = 0; i < many; ++i)
            block[static_cast<std::size_t>(i)] = readingAt(first + i);
        const double begin = nowNs();
        for (std::int64_t i = 0; i < many; ++i)
            m_pyramid.append((first + i) * 1'000, block[static_cast<std::size_t>(i)]);
        spent += nowNs() - begin;
    }
    m_appendNs = spent / static_cast<double>(seconds) / kSeries;
}

std::unique_ptr<Chart> ownChart(series::Pyramid& pyramid) {
    return std::make_unique<OwnChart>(pyramid);
}

std::unique_ptr<Chart> plainChart(Data& data) {
    return std::make_unique<PlainChart>(static_cast<std::int64_t>(data.pyramid().end()));
}

double medianFrameMs(Chart& chart, double from, double to) {
    std::array<double, kFrames> times{};
    for (int i = 0; i < kFrames; ++i) {
        const double begin = nowNs();
        chart.frame(from + i, to + i);
        times[static_cast<std::size_t>(i)] = (nowNs() - begin) / 1e6;
    }
    std::nth_element(times.begin(), times.begin() + kFrames / 2, times.end());
    return times[kFrames / 2];
}

void measureMemory(Goals& goals) {
    series::Pyramid first(kSeries, past::TrendBuffer::kCapacity);
    first.append(0, readingAt(0));
    double own = 0;
    {
        OwnChart chart(first);
        chart.frame(0, 300); // first frame: loads fonts and makes buffers
        const double idle = residentMb();
        for (std::int64_t i = 2; i < kWeek; ++i)
            first.append(i * 1'000, readingAt(i));
        chart.frame(0, kWeek);
        own = residentMb() - idle;
    }
    const double idle = residentMb();
    PlainChart chart(kWeek);
    chart.frame(0, kWeek);
    goals.atMost("memory, 7 days above idle", own, "MB", kMemoryGoalMb);
    std::printf("    plain graphs %.1f MB\n", residentMb() - idle);
}

} // namespace s4k::bench
