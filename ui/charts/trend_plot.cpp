// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_plot.h"

#include "ui/model/present_values.h"
#include "ui/style/colours.h"

#include <QElapsedTimer>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr std::size_t kChartCount = 3;
constexpr std::array<const char*, kChartCount> kUnits{"V", "A", "kW"};
constexpr std::array<Curve, kChartCount> kFirstCurve{Curve::VoltsAn, Curve::AmpsA,
                                                     Curve::KilowattsA};
constexpr double kHairWidth = 1;
constexpr double kBodyWidth = 1.5;
constexpr double kBodyWay = 3000; // pixels
constexpr double kHeadroom = 0.12;
constexpr double kLoosest = 2; // range shown against range needed, before the axis closes in
constexpr int kTickRoom = 22;
constexpr int kMostTicks = 5;
constexpr int kTimeTickRoom = 90;
constexpr int kMostTimeTicks = 6;
constexpr double kTimeLabelRoom = 8;
constexpr double kWheelStep = 1.25;
constexpr double kWheelNotch = 120;

QString cursorLayer() {
    return QStringLiteral("cursor");
}

Curve curveOf(std::size_t chart, Phase phase, bool lineToLine) {
    const Curve first = chart == 0 && lineToLine ? Curve::VoltsAb : kFirstCurve[chart];
    return static_cast<Curve>(static_cast<std::size_t>(first) + index(phase));
}

QPen phasePen(const Colours& colours, Phase phase) {
    QPen pen(colours.phases[index(phase)], kHairWidth);
    pen.setJoinStyle(Qt::BevelJoin);
    if (phase == Phase::B)
        pen.setDashPattern({6, 3});
    if (phase == Phase::C)
        pen.setDashPattern({2, 2});
    return pen;
}

/// Meter time; nothing is written before its start.
class TimeTicker final : public QCPAxisTickerTime {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return tick < 0 ? QString() : formatMeterTime(tick);
    }
};

/// Steps of 1, 2 and 5 with just the decimals they need.
class ValueTicker final : public QCPAxisTicker {
public:
    ValueTicker() { setTickCount(4); }

protected:
    double getTickStep(const QCPRange& range) override {
        double magnitude = 1;
        const double mantissa = getMantissa(range.size() / tickCount(), &magnitude);
        m_step = pickClosest(mantissa, {1, 2, 5, 10}) * magnitude;
        return m_step;
    }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        const int decimals = static_cast<int>(std::ceil(-std::log10(m_step) - kRounding));
        return formatNumber(tick, std::clamp(decimals, 0, kMostDecimals), locale);
    }

private:
    static constexpr double kRounding = 1e-6;
    static constexpr int kMostDecimals = 4;
    double m_step = 1;
};

struct Chart {
    QCPAxisRect* rect = nullptr;
    std::array<QCPGraph*, kPhaseCount> graphs{};
    QCPItemStraightLine* cursor = nullptr;
    QCPItemText* unit = nullptr;
};

} // namespace

struct TrendPlot::Plot {
    QCustomPlot canvas;
    std::array<Chart, kChartCount> charts;

    explicit Plot(QWidget* parent) : canvas(parent) {
        canvas.plotLayout()->clear();
        canvas.plotLayout()->setRowSpacing(4);
        canvas.setNoAntialiasingOnDrag(true);
        canvas.setBufferDevicePixelRatio(parent->devicePixelRatioF());
        // On a layer of its own the cursor moves without drawing a single curve.
        canvas.addLayer(cursorLayer());
        canvas.layer(cursorLayer())->setMode(QCPLayer::lmBuffered);
        auto* margins = new QCPMarginGroup(&canvas);
        for (std::size_t i = 0; i < kChartCount; ++i)
            addChart(i, margins);
    }

    void addChart(std::size_t row, QCPMarginGroup* margins) {
        auto* rect = new QCPAxisRect(&canvas);
        charts[row].rect = rect;
        canvas.plotLayout()->addElement(static_cast<int>(row), 0, rect);
        rect->setupFullAxesBox(false);
        rect->setMarginGroup(QCP::msLeft, margins);
        rect->setMarginGroup(QCP::msRight, margins);
        const bool last = row + 1 == kChartCount;
        rect->setMinimumMargins(QMargins(8, 4, 12, last ? 4 : 2));
        QCPAxis* time = rect->axis(QCPAxis::atBottom);
        time->setTicker(QSharedPointer<TimeTicker>(new TimeTicker));
        time->setTickLabels(last);
        QCPAxis* value = rect->axis(QCPAxis::atLeft);
        value->setTicker(QSharedPointer<ValueTicker>(new ValueTicker));
        value->setTickLabelPadding(6);
        for (const Phase p : kPhases)
            charts[row].graphs[index(p)] = addGraph(time, value);
        addItems(charts[row], row);
    }

    QCPGraph* addGraph(QCPAxis* time, QCPAxis* value) {
        QCPGraph* graph = canvas.addGraph(time, value);
        graph->setAdaptiveSampling(false); // the buffer hands out two points a pixel column
        graph->setAntialiased(false);
        return graph;
    }

    void addItems(Chart& chart, std::size_t row) {
        chart.cursor = new QCPItemStraightLine(&canvas);
        chart.cursor->setLayer(cursorLayer());
        chart.cursor->setClipAxisRect(chart.rect);
        for (QCPItemPosition* end : {chart.cursor->point1, chart.cursor->point2}) {
            end->setTypeX(QCPItemPosition::ptPlotCoords);
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
            end->setAxisRect(chart.rect);
            end->setAxes(chart.rect->axis(QCPAxis::atBottom), chart.rect->axis(QCPAxis::atLeft));
        }
        chart.cursor->setVisible(false);
        chart.unit = new QCPItemText(&canvas);
        chart.unit->setText(QLatin1String(kUnits[row]));
        chart.unit->setClipToAxisRect(false);
        chart.unit->position->setType(QCPItemPosition::ptAxisRectRatio);
        chart.unit->position->setAxisRect(chart.rect);
        chart.unit->position->setCoords(0.002, 0.01);
        chart.unit->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        chart.unit->setPadding(QMargins(6, 2, 6, 2));
    }

    void paintWith(const Colours& colours, const QFont& font) {
        canvas.setBackground(colours.raised);
        for (Chart& chart : charts) {
            for (QCPAxis* axis : chart.rect->axes())
                paintAxis(*axis, colours, font);
            chart.rect->axis(QCPAxis::atBottom)->grid()->setVisible(true);
            chart.cursor->setPen(QPen(colours.muted, 1));
            chart.unit->setColor(colours.muted);
            QColor behind = colours.raised;
            behind.setAlphaF(0.8F);
            chart.unit->setBrush(behind);
            QFont unitFont = font;
            unitFont.setBold(true);
            chart.unit->setFont(unitFont);
            for (const Phase p : kPhases)
                chart.graphs[index(p)]->setPen(phasePen(colours, p));
        }
    }

    static void paintAxis(QCPAxis& axis, const Colours& colours, const QFont& font) {
        const QPen line(colours.border, 1);
        axis.setBasePen(line);
        axis.setTickPen(line);
        axis.setSubTickPen(Qt::NoPen);
        axis.setTickLabelColor(colours.muted);
        axis.setTickLabelFont(font);
        axis.setTickLengthOut(0);
        axis.setTickLengthIn(0);
        QColor grid = colours.border;
        grid.setAlphaF(0.55F);
        axis.grid()->setPen(QPen(grid, 1));
        axis.grid()->setZeroLinePen(QPen(grid, 1));
    }

    /// A short way: a smooth line with some body. A long one: a hairline, because smooth or wider
    /// ones cost the rasteriser hundreds of times as much where the line goes up and down densely.
    static void setWeight(QCPGraph& graph) {
        const bool body = wayOf(graph) <= kBodyWay;
        graph.setAntialiased(body);
        QPen pen = graph.pen();
        pen.setWidthF(body ? kBodyWidth : kHairWidth);
        graph.setPen(pen);
    }

    /// Length of the line in pixels, as far as it matters.
    static double wayOf(const QCPGraph& graph) {
        double way = 0;
        const QCPGraphData* last = nullptr;
        for (const QCPGraphData& point : *graph.data()) {
            if (last && !std::isnan(point.value) && !std::isnan(last->value))
                way += std::abs(graph.valueAxis()->coordToPixel(point.value) -
                                graph.valueAxis()->coordToPixel(last->value)) +
                       std::abs(graph.keyAxis()->coordToPixel(point.key) -
                                graph.keyAxis()->coordToPixel(last->key));
            if (way > kBodyWay)
                break;
            last = &point;
        }
        return way;
    }

    /// Equal charts, although the last one carries the time below it.
    void shareHeight(int height) {
        const double labels = canvas.fontMetrics().height() + kTimeLabelRoom;
        const double each = std::max(1.0, (height - labels) / kChartCount);
        for (std::size_t row = 0; row < kChartCount; ++row) {
            const bool last = row + 1 == kChartCount;
            canvas.plotLayout()->setRowStretchFactor(static_cast<int>(row),
                                                     last ? each + labels : each);
        }
    }

    void placeCursor(std::optional<double> seconds) {
        for (Chart& chart : charts) {
            chart.cursor->setVisible(seconds.has_value());
            chart.cursor->point1->setCoords(seconds.value_or(0), 0);
            chart.cursor->point2->setCoords(seconds.value_or(0), 1);
        }
    }

    [[nodiscard]] int columns() const { return std::max(1, charts[0].rect->width()); }

    [[nodiscard]] double timeAt(double x) const {
        return charts[0].rect->axis(QCPAxis::atBottom)->pixelToCoord(x);
    }

    void scaleValues(Chart& chart) {
        bool any = false;
        QCPRange range;
        for (const QCPGraph* graph : chart.graphs) {
            bool found = false;
            const QCPRange own = graph->getValueRange(found, QCP::sdBoth);
            if (!found || !graph->visible())
                continue;
            if (any)
                range.expand(own);
            else
                range = own;
            any = true;
        }
        QCPAxis* axis = chart.rect->axis(QCPAxis::atLeft);
        axis->ticker()->setTickCount(std::clamp(chart.rect->height() / kTickRoom, 1, kMostTicks));
        QCPAxisTicker& time = *chart.rect->axis(QCPAxis::atBottom)->ticker();
        time.setTickCount(std::clamp(chart.rect->width() / kTimeTickRoom, 1, kMostTimeTicks));
        if (any && !stillFits(axis->range(), range))
            axis->setRange(padded(range));
    }

    /// An axis that breathes with every reading cannot be read: it moves only when it must.
    static bool stillFits(const QCPRange& shown, const QCPRange& data) {
        return shown.contains(data.lower) && shown.contains(data.upper) &&
               shown.size() < kLoosest * padded(data).size();
    }

    /// Room above and below, and never a picture of the last digit's noise.
    static QCPRange padded(const QCPRange& range) {
        const double least = std::max(0.02 * std::abs(range.center()), 1e-3);
        const double half = std::max(range.size() / 2 * (1 + 2 * kHeadroom), least);
        return {std::max(range.center() - half, range.lower >= 0 ? 0.0 : -half),
                range.center() + half};
    }
};

TrendPlot::TrendPlot(const TrendBuffer& buffer, QWidget* parent)
    : QWidget(parent), m_buffer(&buffer), m_plot(std::make_unique<Plot>(this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_plot->canvas.setFocusPolicy(Qt::NoFocus);
    m_plot->canvas.setMouseTracking(true);
    m_plot->canvas.installEventFilter(this);
    m_plot->paintWith(coloursOf(palette()), font());
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &TrendPlot::draw);
}

TrendPlot::~TrendPlot() = default;

void TrendPlot::setBuffer(const TrendBuffer& buffer) {
    m_buffer = &buffer;
    setCursor({});
    setFollowing(true);
    refresh();
}

void TrendPlot::setPhaseShown(Phase phase, bool shown) {
    m_shown[index(phase)] = shown;
    refresh();
}

void TrendPlot::setPhaseExists(Phase phase, bool exists) {
    m_exists[index(phase)] = exists;
    refresh();
}

void TrendPlot::setLineToLine(bool lineToLine, int pairs) {
    m_lineToLine = lineToLine;
    m_pairs = pairs;
    m_plot->charts[0].unit->setText(lineToLine ? tr("V line-to-line") : tr("V line-to-neutral"));
    refresh();
}

void TrendPlot::setSpan(double seconds) {
    setView(m_right, seconds);
}

int TrendPlot::xOf(double seconds) const {
    return qRound(m_plot->charts[0].rect->axis(QCPAxis::atBottom)->coordToPixel(seconds));
}

void TrendPlot::setFollowing(bool following) {
    if (following == m_following)
        return;
    m_following = following;
    refresh();
    Q_EMIT followingChanged(following);
}

void TrendPlot::setView(double right, double span) {
    m_span = std::clamp(span, kShortestSpan, kLongestSpan);
    m_right = right;
    refresh();
}

void TrendPlot::refresh() {
    if (!m_frame.isActive() && isVisible())
        m_frame.start();
}

void TrendPlot::draw() {
    QElapsedTimer cost;
    cost.start();
    if (m_following)
        m_right = std::max(m_buffer->lastSecond(), m_buffer->firstSecond() + m_span);
    fillGraphs();
    for (Chart& chart : m_plot->charts) {
        chart.rect->axis(QCPAxis::atBottom)->setRange(m_right - m_span, m_right);
        m_plot->scaleValues(chart);
        for (QCPGraph* graph : chart.graphs)
            Plot::setWeight(*graph);
    }
    m_plot->placeCursor(m_cursor);
    m_plot->canvas.replot(QCustomPlot::rpQueuedRefresh);
    // Drawing never takes more than a third of the time, however dense the data.
    m_frame.setInterval(std::max(kFrameMs, static_cast<int>(3 * cost.elapsed())));
}

void TrendPlot::fillGraphs() {
    const double left = m_right - m_span;
    for (std::size_t row = 0; row < kChartCount; ++row) {
        for (const Phase p : kPhases) {
            QCPGraph* graph = m_plot->charts[row].graphs[index(p)];
            const bool pairExists = static_cast<int>(index(p)) < m_pairs;
            const bool exists = row == 0 && m_lineToLine ? pairExists : m_exists[index(p)];
            graph->setVisible(m_shown[index(p)] && exists);
            const DrawnCurve curve = graph->visible()
                                         ? m_buffer->draw(curveOf(row, p, m_lineToLine), left,
                                                          m_right, m_plot->columns())
                                         : DrawnCurve{};
            graph->setData(QVector<double>(curve.times.begin(), curve.times.end()),
                           QVector<double>(curve.values.begin(), curve.values.end()), true);
        }
    }
}

void TrendPlot::setCursor(std::optional<double> seconds) {
    if (seconds) {
        const TrendPoint* point = m_buffer->nearest(*seconds);
        seconds = point ? std::optional(point->seconds) : std::nullopt;
    }
    if (seconds == m_cursor)
        return;
    m_cursor = seconds;
    m_plot->placeCursor(m_cursor);
    m_plot->canvas.layer(cursorLayer())->replot();
    Q_EMIT cursorMoved(m_cursor);
}

void TrendPlot::zoom(double factor, double around) {
    const double span = std::clamp(m_span * factor, kShortestSpan, kLongestSpan);
    if (!m_following)
        m_right = around + (m_right - around) * span / m_span;
    setView(m_right, span);
}

void TrendPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_plot->canvas.setGeometry(rect());
    m_plot->shareHeight(height());
    refresh();
}

void TrendPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_plot->canvas.setBufferDevicePixelRatio(devicePixelRatioF());
    draw();
}

void TrendPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_plot->paintWith(coloursOf(palette()), font());
    refresh();
}

void TrendPlot::keyPressEvent(QKeyEvent* event) {
    const double at = m_cursor.value_or(m_right);
    switch (event->key()) {
    case Qt::Key_Left:
        setCursor(at - std::max(1.0, m_span / m_plot->columns()));
        break;
    case Qt::Key_Right:
        setCursor(at + std::max(1.0, m_span / m_plot->columns()));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / kWheelStep, at);
        break;
    case Qt::Key_Minus:
        zoom(kWheelStep, at);
        break;
    case Qt::Key_End:
        setFollowing(true);
        break;
    case Qt::Key_Escape:
        setCursor(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TrendPlot::eventFilter(QObject* watched, QEvent* event) {
    return onMouse(event) || QWidget::eventFilter(watched, event);
}

bool TrendPlot::onMouse(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        m_dragFrom = m_plot->timeAt(static_cast<QMouseEvent*>(event)->position().x());
        return true;
    case QEvent::MouseButtonRelease:
        m_dragFrom.reset();
        return true;
    case QEvent::MouseMove: {
        const double time = m_plot->timeAt(static_cast<QMouseEvent*>(event)->position().x());
        if (m_dragFrom && time != *m_dragFrom) {
            setFollowing(false);
            setView(m_right + *m_dragFrom - time, m_span);
            draw();
        } else {
            setCursor(time);
        }
        return true;
    }
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        zoom(std::pow(kWheelStep, -wheel->angleDelta().y() / kWheelNotch),
             m_plot->timeAt(wheel->position().x()));
        return true;
    }
    case QEvent::Leave:
        setCursor(std::nullopt);
        return false;
    default:
        return false;
    }
}

} // namespace s4k::ui
