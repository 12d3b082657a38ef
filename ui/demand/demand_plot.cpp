// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_plot.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGuiApplication>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QPointer>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr std::size_t kSets = 3; // ended, so far, to come
constexpr double kHeadroom = 1.08;
constexpr double kLoosest = 1.5; // most that the axis shows, as a multiple of the data's range
constexpr double kTickRoom = 30;
constexpr int kMostTicks = 6;
constexpr int kMargin = 4;
constexpr int kFewChanges = 2;
constexpr int kRightMargin = 20; // half a time label

/// The next greater or equal of 1, 2, 5 times a power of ten.
double roundStep(double least) {
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

double orZero(double value) {
    return std::isfinite(value) ? value : 0;
}

double greatest(const BarPlotData& data) {
    double most = data.line.value_or(0);
    for (const ChartBar& bar : data.bars)
        most = std::max(most, orZero(bar.ended) + orZero(bar.soFar) + orZero(bar.toCome));
    return most;
}

double least(const BarPlotData& data) {
    double value = 0;
    for (const ChartBar& bar : data.bars)
        value = std::min(value, orZero(bar.ended));
    return value;
}

QColor faded(QColor colour, float alpha) {
    colour.setAlphaF(alpha);
    return colour;
}

/// Replacing values one by one is expensive, because each makes the chart lay itself out.
void replaceValues(QBarSet& set, const QList<qreal>& values) {
    QList<int> changed;
    for (int i = 0; i < set.count() && i < values.size(); ++i)
        if (set.at(i) != values[i])
            changed += i;
    if (set.count() == values.size() && changed.size() <= kFewChanges) {
        for (const int i : changed)
            set.replace(i, values[i]);
        return;
    }
    set.remove(0, set.count());
    set.append(values);
}

} // namespace

struct DemandPlot::Parts {
    QPointer<QChart> chart = new QChart;
    QStackedBarSeries* series = new QStackedBarSeries(chart);
    std::array<QBarSet*, kSets> sets{new QBarSet({}, series), new QBarSet({}, series),
                                     new QBarSet({}, series)};
    QLineSeries* line = new QLineSeries(chart);
    QCategoryAxis* times = new QCategoryAxis(chart);
    QValueAxis* values = new QValueAxis(chart);
    std::vector<BarPlotData::Tick> ticks;
    std::size_t bars = 0;

    void showValues(const BarPlotData& data);
    void showTimes(const BarPlotData& data);
    void fitValues(double lowest, double highest);
};

void DemandPlot::Parts::showValues(const BarPlotData& data) {
    for (std::size_t s = 0; s < kSets; ++s) {
        QList<qreal> list;
        for (const ChartBar& bar : data.bars)
            list += orZero(s == 0 ? bar.ended : s == 1 ? bar.soFar : bar.toCome);
        replaceValues(*sets[s], list);
    }
}

void DemandPlot::Parts::showTimes(const BarPlotData& data) {
    const double right = static_cast<double>(data.bars.size()) - 0.5;
    if (data.ticks == ticks && data.bars.size() == bars)
        return;
    ticks = data.ticks;
    bars = data.bars.size();
    for (const QString& label : times->categoriesLabels())
        times->remove(label);
    times->setRange(-0.5, right);
    times->setStartValue(-0.5);
    for (const BarPlotData::Tick& tick : ticks) {
        QString name = tick.label; // categories must differ: an hour that occurs twice gets
                                   // invisible characters
        while (times->categoriesLabels().contains(name))
            name += QChar(0x200B);
        times->append(name, tick.bar);
    }
}

void DemandPlot::Parts::fitValues(double lowest, double highest) {
    const double top = highest > 0 ? highest * kHeadroom : lowest < 0 ? 0 : 1;
    const double bottom = lowest * kHeadroom;
    const double height = chart->plotArea().height();
    const int most = std::clamp(static_cast<int>(height / kTickRoom), 2, kMostTicks);
    const double step = roundStep((top - bottom) / most);
    const QPair<double, double> ideal{std::floor(bottom / step) * step,
                                      std::ceil(top / step) * step};
    const bool fits = values->max() >= highest && values->min() <= lowest &&
                      values->max() - values->min() < kLoosest * (ideal.second - ideal.first);
    if (fits && step == values->tickInterval())
        return;
    // The library draws at once: avoid a small step over a long range in between.
    if (step > values->tickInterval())
        values->setTickInterval(step);
    if (!fits)
        values->setRange(ideal.first, ideal.second);
    values->setTickInterval(step);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 4);
    values->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

DemandPlot::DemandPlot() : m_parts(std::make_unique<Parts>()) {
    Parts& p = *m_parts;
    p.chart->legend()->hide();
    p.chart->setMargins(QMargins(kMargin, kMargin, kRightMargin, kMargin));
    p.chart->layout()->setContentsMargins(0, 0, 0, 0);
    p.chart->setBackgroundVisible(false);
    p.chart->setLocalizeNumbers(true);
    p.chart->setAnimationOptions(QChart::NoAnimation);
    for (QBarSet* const set : p.sets)
        p.series->append(set);
    p.series->setBarWidth(0.86);
    p.chart->addSeries(p.series);
    p.chart->addSeries(p.line);
    p.times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    p.values->setTickType(QValueAxis::TicksDynamic);
    p.values->setTickAnchor(0);
    p.chart->addAxis(p.times, Qt::AlignBottom);
    p.chart->addAxis(p.values, Qt::AlignLeft);
    for (QAbstractSeries* const series :
         {static_cast<QAbstractSeries*>(p.series), static_cast<QAbstractSeries*>(p.line)}) {
        series->attachAxis(p.times);
        series->attachAxis(p.values);
    }
}

DemandPlot::~DemandPlot() {
    if (m_parts->chart != nullptr && m_parts->chart->scene() == nullptr)
        delete m_parts->chart;
}

QChart& DemandPlot::chart() {
    return *m_parts->chart;
}

void DemandPlot::paintWith(const Colours& colours, const QFont& font) {
    Parts& p = *m_parts;
    const std::array<QColor, kSets> fills{colours.accent, faded(colours.accent, 0.55F),
                                          faded(colours.accent, 0.22F)};
    for (std::size_t s = 0; s < kSets; ++s) {
        p.sets[s]->setBrush(fills[s]);
        p.sets[s]->setPen(s == 2 ? QPen(colours.accent, 1, Qt::DotLine) : QPen(Qt::NoPen));
        p.sets[s]->setSelectedColor(s == 0 ? colours.text : fills[s]);
    }
    p.line->setPen(QPen(colours.warning, 1.5, Qt::DashLine));
    for (QAbstractAxis* const axis :
         {static_cast<QAbstractAxis*>(p.times), static_cast<QAbstractAxis*>(p.values)}) {
        axis->setLabelsColor(colours.muted);
        axis->setLabelsFont(font);
        axis->setTitleFont(font);
        axis->setTitleBrush(colours.muted);
        axis->setLinePen(QPen(colours.border, 1));
        axis->setGridLinePen(QPen(faded(colours.border, 0.55F), 1));
    }
}

void DemandPlot::show(const BarPlotData& data) {
    Parts& p = *m_parts;
    p.showValues(data);
    p.showTimes(data);
    p.fitValues(least(data), greatest(data));
    if (p.values->titleText() != data.unit)
        p.values->setTitleText(data.unit);
    QList<QPointF> level;
    if (data.line)
        level = {{-0.5, *data.line}, {static_cast<double>(data.bars.size()) - 0.5, *data.line}};
    if (p.line->points() != level)
        p.line->replace(level);
}

void DemandPlot::choose(int bar) {
    for (QBarSet* const set : m_parts->sets) {
        if (set->selectedBars() == (bar < 0 ? QList<int>{} : QList<int>{bar}))
            continue;
        set->deselectAllBars();
        if (bar >= 0 && bar < set->count())
            set->selectBar(bar);
    }
}

int DemandPlot::barAt(const QPointF& place) const {
    const Parts& p = *m_parts;
    if (!p.chart->plotArea().contains(place))
        return -1;
    const double x = p.chart->mapToValue(place, p.series).x();
    const auto bar = static_cast<int>(std::lround(x));
    return bar >= 0 && bar < static_cast<int>(p.bars) ? bar : -1;
}

QRectF DemandPlot::plotArea() const {
    return m_parts->chart->plotArea();
}

void DemandPlot::paint(QPainter& painter, const QRectF& area) {
    QGraphicsScene scene;
    QChart* const chart = m_parts->chart;
    scene.addItem(chart);
    chart->resize(area.size());
    chart->layout()->activate();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, area, QRectF(QPointF(), area.size()));
    painter.restore();
    scene.removeItem(chart);
}

void paintDemandBars(QPainter& painter, const QRectF& area, const past::DemandBook& book,
                     double rightSeconds, const Colours& colours) {
    BarPlotData data;
    data.bars = demandBars(book, 0, std::llround(rightSeconds * 1e3));
    for (ChartBar& bar : data.bars)
        for (double* value : {&bar.ended, &bar.soFar, &bar.toCome})
            *value /= 1e3;
    data.unit = QStringLiteral("kW");
    if (const double most = book.maxima()[0].demand; std::isfinite(most))
        data.line = most / 1e3;
    DemandPlot plot;
    plot.paintWith(colours, painter.font());
    plot.chart().resize(area.size());
    plot.show(data); // sets the area of the plot
    data.ticks = barTicks(data.bars, mostTimeTicks(plot.plotArea().width()),
                          QTimeZone::systemTimeZone(), QLocale());
    plot.show(data);
    plot.paint(painter, area);
}

} // namespace s4k::ui
