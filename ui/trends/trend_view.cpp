// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_view.h"

#include "core/registers/power_rules.h"
#include "ui/charts/chart_paper.h"
#include "ui/model/present_values.h"
#include "ui/trends/curve_chooser.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/range_table.h"
#include "ui/trends/trend_bar.h"
#include "ui/trends/trend_export.h"
#include "ui/trends/trend_legend.h"
#include "ui/widgets/line_editor.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kLeastPlotHeight = 140;
constexpr int kLegendBeside = 420; // width of the bar from which a short legend fits
constexpr int kDetailDelayMs = 250;

} // namespace

TrendView::TrendView(MeterStore& store, TimeWindow& time, QWidget* parent)
    : QWidget(parent), m_store(store), m_time(time), m_bar(new TrendBar(this)),
      m_legend(new TrendLegend(this)), m_plot(new TrendPlot(time, this)),
      m_empty(new QLabel(m_plot)), m_readout(new QLabel(m_plot)), m_column(new QVBoxLayout(this)),
      m_middle(new QHBoxLayout) {
    build();
    connectPlot();
    connectBar();
    m_detailSoon.setSingleShot(true);
    m_detailSoon.setInterval(kDetailDelayMs);
    connect(&m_detailSoon, &QTimer::timeout, this, &TrendView::askForDetail);
    showSets();
    m_bar->showSpan(time.span());
    m_bar->showFollowing(time.isFollowing());
    connectStore();
    showMeter();
    showReadout();
}

void TrendView::build() {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kTight);
    m_column->addWidget(m_bar);
    m_middle->setSpacing(space::kSmall);
    m_middle->addWidget(m_plot, 1);
    m_column->addLayout(m_middle, 1);
    m_plot->setAccessibleName(tr("Trends"));
    m_plot->setAccessibleDescription(
        tr("Left and Right move the cursor, Page Up and Page Down the time, plus and minus zoom, "
           "Home shows the oldest and End follows the newest value; Space pauses, the brackets "
           "mark a range, N writes a note, C chooses curves"));
    m_plot->setMinimumHeight(kLeastPlotHeight);
    m_empty->setText(tr("Volts, amps and kilowatts will appear here, one point a reading.\n"
                        "A meter of this program measures while Run is on."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->setProperty("role", QStringLiteral("caption"));
    m_readout->setObjectName(QStringLiteral("card"));
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->setMargin(space::kSmall);
    m_readout->hide();
}

void TrendView::connectStore() {
    connect(&m_store, &MeterStore::added, this, &TrendView::checkLines);
    connect(&m_store, &MeterStore::removed, this, [this](MeterKey key) {
        m_asked.erase(key);
        checkLines();
    });
    connect(&m_store, &MeterStore::shownChanged, this, &TrendView::showMeter);
    connect(&m_store, &MeterStore::pastReplaced, this, [this](MeterKey key) {
        m_asked.erase(key);
        if (key == m_store.shown())
            showMeter();
    });
    connect(&m_store, &MeterStore::detailArrived, this, &TrendView::checkLines);
    connect(&m_store, &MeterStore::refreshed, this, &TrendView::checkLines);
    connect(&m_store, &MeterStore::measured, this, &TrendView::showReading);
    connect(&m_store, &MeterStore::changed, this, &TrendView::showReading);
}

void TrendView::showMeter() {
    m_asked.erase(m_store.shown());
    m_readout->hide();
    resolve(); // before drawing: the earlier past may be destroyed
    m_plot->clearRange();
    m_plot->setPaused(false);
    if (m_asking == Asking::Note)
        editor().dismiss();
    m_empty->setVisible(isEmpty());
}

void TrendView::showReading(MeterKey key) {
    if (key != m_store.shown())
        return;
    checkLines();
    m_empty->setVisible(isEmpty());
    m_plot->refresh();
}

const past::MeterPast* TrendView::past() const {
    return m_store.pasts().find(m_store.shown());
}

bool TrendView::isEmpty() const {
    return past() == nullptr || past()->trend.empty();
}

TrendMeters TrendView::meters() const {
    TrendMeters meters;
    meters.pasts = &m_store.pasts();
    meters.shown = m_store.shown();
    for (const MeterKey key : m_store.keys())
        meters.views[key] = m_store.view(key);
    if (m_store.has(meters.shown)) {
        const Settings& settings = m_store.at(meters.shown).snapshot.settings;
        meters.system = systemType(settings);
        meters.decimals = decimalsOf(settings);
    }
    return meters;
}

void TrendView::setChartSets(const std::vector<ChartSet>& sets) {
    m_choice.setOwn(sets);
    showSets();
}

void TrendView::focusPlot() {
    m_plot->setFocus(Qt::ShortcutFocusReason);
}

/// Resolves the lines again if meters or pasts have changed since.
void TrendView::checkLines() {
    if (m_revision != m_store.revision())
        resolve();
}

const std::vector<TrendLine>& TrendView::lines() {
    checkLines();
    return m_lines;
}

void TrendView::resolve() {
    m_revision = m_store.revision();
    if (m_range != nullptr)
        m_range->clear();
    const TrendMeters now = meters();
    if (now.system)
        m_choice.setSystem(*now.system);
    m_lines = trendLines(m_choice.curves(), now);
    m_plot->setPast(past());
    m_plot->setLines(m_lines);
    if (now.system)
        m_plot->setLimits(trendLimits(m_store.at(now.shown).snapshot.settings));
    m_legend->setLines(m_lines);
    placeLegend();
    if (m_plot->range())
        showRange();
    if (m_readout->isVisible())
        showReadout();
}

/// A short legend is in the bar if there is room; other legends have lines below it.
void TrendView::placeLegend() {
    const bool isShort = TrendLegend::areOfPhases(m_lines) || m_lines.empty();
    const bool inBar = isShort && width() >= kLegendBeside;
    const bool isInBar = m_bar->legendRoom().indexOf(m_legend) >= 0;
    if (inBar && !isInBar) {
        m_column->removeWidget(m_legend);
        m_bar->legendRoom().addWidget(m_legend);
    } else if (!inBar && m_column->indexOf(m_legend) < 0) {
        m_bar->legendRoom().removeWidget(m_legend);
        m_legend->setParent(this);
        m_column->insertWidget(1, m_legend);
        m_legend->show();
    }
}

void TrendView::showSets() {
    std::vector<QString> builtIn;
    for (const BuiltInSet set : kBuiltInSets)
        builtIn.push_back(builtInSet(set, SystemType::ThreePhaseWye).name);
    std::vector<QString> own;
    for (const ChartSet& set : m_choice.own())
        own.push_back(set.name);
    m_bar->setSets(builtIn, own, m_choice.name());
    m_bar->showRemovable(m_choice.isOwn(), m_plot->range().has_value());
}

void TrendView::openChooser() {
    chooser().showProblem({});
    chooser().setChoice(meters(), m_choice.curves());
    chooser().open();
}

void TrendView::chooseCurve(const ChartCurve& curve, bool on) {
    const std::size_t before = m_lines.size();
    bool fits = true;
    if (on)
        fits = m_choice.add(curve);
    else
        m_choice.remove(curve);
    resolve();
    if (on && m_lines.size() == before) { // it would need one chart too many
        m_choice.remove(curve);
        fits = false;
        resolve();
        chooser().refuse(curve);
    }
    chooser().showProblem(fits ? QString()
                               : tr("There is room for %1 units and %2 curves: take one away first")
                                     .arg(kMostCharts)
                                     .arg(kMostCurvesOfSet));
    showSets();
}

void TrendView::askForExport() {
    const QString path =
        askForChartFile(this, tr("Export the trends"), QStringLiteral("trends.png"));
    if (!path.isEmpty())
        exportTo(path);
}

bool TrendView::exportTo(const QString& path) {
    const std::optional<ExportOrder> order =
        trendExport(*m_plot, lines(), m_time.left(), m_time.right(), path);
    if (order)
        Q_EMIT exportRequested(*order);
    return order.has_value();
}

void TrendView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeLegend();
    m_empty->setGeometry(m_plot->rect());
    boundRangeTable();
}

} // namespace s4k::ui
