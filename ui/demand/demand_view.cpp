// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_view.h"

#include "core/registers/demand_end.h"
#include "ui/charts/alert_lanes.h"
#include "ui/demand/demand_chart.h"
#include "ui/demand/demand_figures.h"
#include "ui/demand/demand_progress.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kKilo = 1e-3;
constexpr std::int64_t kHourMs = 3'600'000;
constexpr int kChartHeight = 120;
constexpr int kLaneHeight = 14;
constexpr int kMostLanes = 8; // from this number on, lanes share the height
constexpr std::size_t kPowers = 3;

} // namespace

DemandView::DemandView(MeterStore& store, const TimeWindow& time, QWidget* parent)
    : QWidget(parent), m_store(store), m_time(time),
      m_modes(new Segmented(tr("What the bars show"), this)),
      m_powers(new Segmented(tr("Kind of power"), this)), m_figures(new DemandFigures(this)),
      m_progress(new DemandProgress(this)), m_readout(new QLabel(this)),
      m_pages(new QStackedLayout), m_chart(new DemandChart(this)),
      m_lanes(new AlertLanes(m_barTime, this)), m_empty(new EmptyState(this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(buildBar());
    column->addWidget(m_figures);
    column->addWidget(m_progress);
    m_readout->setProperty("role", QStringLiteral("caption"));
    m_readout->setAccessibleName(tr("What the cursor points at"));
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_readout);
    buildPages();
    column->addLayout(m_pages, 1);
    column->addWidget(m_lanes);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &DemandView::refresh);
    connect(&m_time, &TimeWindow::changed, this, &DemandView::refreshSoon);
    connectStore();
    showMeter();
}

QWidget* DemandView::buildBar() {
    auto* const bar = new QWidget(this);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_modes->add(tr("&Demand"), tr("What the sub-intervals of 24 hours ended with"));
    m_modes->add(tr("Energy per &hour"), tr("Energy of each hour of a day"));
    m_modes->add(tr("Energy per da&y"), tr("Energy of each day of a month"));
    m_modes->setCurrent(0);
    connect(m_modes, &Segmented::chosen, this,
            [this](int i) { setMode(static_cast<DemandMode>(i)); });
    m_powers->add(tr("&Real"), tr("Real demand (kW) and energy (kWh)"));
    m_powers->add(tr("Reacti&ve"), tr("Reactive demand (kvar) and energy (kvarh)"));
    m_powers->add(tr("A&pparent"), tr("Apparent demand (kVA) and energy (kVAh)"));
    m_powers->setCurrent(0);
    connect(m_powers, &Segmented::chosen, this,
            [this](int i) { setPower(static_cast<std::size_t>(i)); });
    row->addWidget(m_modes);
    row->addStretch(1);
    row->addWidget(m_powers);
    bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it becomes tight by itself
    return bar;
}

void DemandView::buildPages() {
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_empty);
    m_pages->setCurrentWidget(m_empty);
    m_barTime.setFollowing(false);
    m_lanes->setFocusPolicy(Qt::NoFocus);
    m_lanes->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_lanes->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    LaneLook look;
    look.laneHeight = kLaneHeight;
    m_lanes->setLook(look);
    m_lanes->setMaximumHeight(kMostLanes * kLaneHeight);
    m_lanes->hide();
    m_chart->setMinimumHeight(kChartHeight);
    m_chart->setAccessibleName(tr("Bars of demand or energy"));
    m_chart->setAccessibleDescription(
        tr("Left and Right go from bar to bar, Home and End to the first and the last one"));
    connect(m_chart, &DemandChart::cursorChanged, this, &DemandView::showReadout);
}

void DemandView::connectStore() {
    const auto reading = [this](MeterKey key) {
        if (key == m_store.shown())
            refreshSoon();
    };
    connect(&m_store, &MeterStore::measured, this, reading);
    connect(&m_store, &MeterStore::changed, this, reading);
    connect(&m_store, &MeterStore::shownChanged, this, &DemandView::showMeter);
    connect(&m_store, &MeterStore::pastReplaced, this, [this](MeterKey key) {
        if (key == m_store.shown())
            showMeter();
    });
}

void DemandView::showMeter() {
    if (!hasMeter())
        return;
    m_lanes->setBook(&past().alerts);
    m_chart->setCursor(-1);
    if (isVisible())
        refresh();
}

const MeterSnapshot& DemandView::snapshot() const {
    return m_store.at(m_store.shown()).snapshot;
}

void DemandView::setMode(DemandMode mode) {
    m_mode = mode;
    m_modes->setCurrent(static_cast<int>(mode));
    m_chart->setCursor(-1);
    refresh();
}

void DemandView::setPower(std::size_t which) {
    m_power = std::min<std::size_t>(which, kPowers - 1);
    m_powers->setCurrent(static_cast<int>(m_power));
    refresh();
}

void DemandView::focusFirst() {
    m_chart->setFocus(Qt::ShortcutFocusReason);
}

void DemandView::askForExport() {
    if (!hasMeter())
        return;
    refresh();
    if (const auto order =
            askForDemandExport(this, m_mode, past().demands, past().energy, m_chart->shown()))
        Q_EMIT exportRequested(*order);
}

void DemandView::refreshSoon() {
    if (!m_refresh.isActive() && isVisible())
        m_refresh.start();
}

void DemandView::refresh() {
    if (!hasMeter())
        return;
    m_progress->setVisible(m_mode == DemandMode::Intervals);
    if (m_mode == DemandMode::Intervals)
        showDemand();
    else
        showEnergy();
    showLanes();
    showReadout();
}

DemandTopic DemandView::topic() const {
    // If less is known than the charts show, their right edge is in the future.
    const double right = std::min(m_time.right(), std::max(m_time.newest(), m_time.oldest()));
    return {m_mode, m_power, std::llround(right / kKilo), locale()};
}

void DemandView::showDemand() {
    const past::DemandBook& book = past().demands;
    const DemandTopic now = topic();
    m_figures->showFigures(demandFigures(now, book, snapshot()));
    m_progress->showRunning(demandPlan(snapshot().settings), book.running());
    const bool predicts = book.running() && std::isfinite(book.running()->predicted[m_power]);
    if (book.points().empty() && !predicts)
        return showHint();
    BarPlotData plot;
    plot.bars = demandBars(book, m_power, now.rightMs);
    plot.ticks = barTicks(plot.bars, m_chart->mostTicks(), QTimeZone::systemTimeZone(), locale());
    plot.unit = powerUnit(m_power);
    const double most = snapshot().image.value(kMaximumDemands[m_power]);
    if (std::isfinite(most) && most > 0)
        plot.line = most;
    showChart(std::move(plot));
}

void DemandView::showEnergy() {
    const app::EnergyPeriod period =
        m_mode == DemandMode::Hours ? app::EnergyPeriod::Hour : app::EnergyPeriod::Day;
    const std::int64_t back =
        period == app::EnergyPeriod::Hour ? kHoursShown - 1 : (kDaysShown - 1) * 24;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const DemandTopic now = topic();
    // A reading at the full hour counts for the hour that begins then, which is shown too.
    const std::vector<app::EnergySum> sums = app::energyBy(
        period, past().energy.quarters(), zone, now.rightMs - back * kHourMs, now.rightMs + 1);
    m_figures->showFigures(energyFigures(now, sums, snapshot()));
    if (past().energy.quarters().empty())
        return showHint();
    BarPlotData plot;
    plot.bars = energyBars(sums, m_power);
    plot.ticks = energyTicks(period, sums, m_chart->mostTicks(), zone, locale());
    plot.unit = energyUnit(m_power);
    showChart(std::move(plot));
}

void DemandView::showChart(BarPlotData plot) {
    for (ChartBar& bar : plot.bars)
        for (double* value : {&bar.ended, &bar.soFar, &bar.toCome})
            *value *= kKilo;
    if (plot.line)
        *plot.line *= kKilo;
    m_pages->setCurrentWidget(m_chart);
    if (plot.bars.empty())
        return;
    m_chart->showBars(plot);
}

void DemandView::showHint() {
    const DemandHint hint = noBarsHint(m_mode, snapshot().settings);
    m_pages->setCurrentWidget(m_empty);
    m_empty->say(hint.title, hint.text);
}

/// Shows the alerts of the same time below the bars.
void DemandView::showLanes() {
    const std::vector<ChartBar>& bars = m_chart->shown().bars;
    const bool shown =
        m_mode == DemandMode::Intervals && m_pages->currentWidget() == m_chart && !bars.empty();
    if (shown) {
        const double left = static_cast<double>(bars.front().fromMs) * kKilo;
        const double right = static_cast<double>(bars.back().toMs) * kKilo;
        m_barTime.show(right, right - left);
        m_lanes->setMargins(m_chart->plotLeft(), width() - m_chart->plotRight());
        m_lanes->refresh();
    }
    m_lanes->setVisible(shown &&
                        !lanesOf(past().alerts, m_barTime.left(), m_barTime.right()).empty());
}

void DemandView::showReadout() {
    const auto at = static_cast<std::size_t>(m_chart->cursor());
    const std::vector<ChartBar>& bars = m_chart->shown().bars;
    if (m_pages->currentWidget() != m_chart)
        m_readout->clear();
    else if (m_chart->cursor() >= 0 && at < bars.size())
        m_readout->setText(barText(topic(), bars[at], snapshot().settings));
    else
        m_readout->setText(barsText(topic(), std::llround(m_time.newest() / kKilo)));
}

void DemandView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    refreshSoon(); // once more, when the layout is done
}

void DemandView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!m_modes->isTight())
        m_roomy = m_modes->sizeHint().width() + m_powers->sizeHint().width() + space::kLarge;
    m_modes->setTight(m_roomy > width());
    m_powers->setTight(m_roomy > width());
    refreshSoon();
}

} // namespace s4k::ui
