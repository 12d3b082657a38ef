// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_view.h"

#include "ui/alerts/alert_details.h"
#include "ui/alerts/alert_export.h"
#include "ui/alerts/alert_model.h"
#include "ui/charts/alert_lanes.h"
#include "ui/model/alert_text.h"
#include "ui/widgets/detailed_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace s4k::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kDetailsBeside = 760; // width from which the details are beside the table
constexpr int kNamesFrom = 480;     // width from which full names fit beside the lanes
constexpr int kFullNames = 168;
constexpr int kShortNames = 64;
constexpr int kLaneHeight = 16;

std::int64_t msOf(double seconds) {
    return std::llround(seconds * 1e3);
}

} // namespace

AlertsView::AlertsView(MeterStore& store, TimeWindow& time, QWidget* parent)
    : QWidget(parent), m_store(store), m_time(time), m_model(new AlertModel(this)),
      m_summary(new QLabel(this)), m_activeOnly(new QCheckBox(tr("&Active only"), this)),
      m_table(new QTableView(this)), m_empty(new EmptyState(this)), m_pages(new QStackedLayout),
      m_details(new AlertDetails(this)), m_top(new QSplitter(Qt::Vertical, this)),
      m_readout(new QLabel(this)), m_lanes(new AlertLanes(time, this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* const bar = new QWidget(this);
    buildHead(*bar);
    column->addWidget(bar);
    auto* const halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildTop());
    halves->addWidget(buildTimeLine());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 1);
    column->addWidget(halves, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &AlertsView::refresh);
    connect(&m_time, &TimeWindow::changed, this, &AlertsView::refreshSoon);
    connect(&m_time, &TimeWindow::cursorChanged, this, &AlertsView::showReadout);
    m_table->selectRow(0);
    showSummary();
    connectStore();
    showMeter();
}

void AlertsView::buildHead(QWidget& bar) {
    auto* const row = new QHBoxLayout(&bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_summary->setProperty("role", QStringLiteral("title"));
    m_summary->setAccessibleName(tr("Active alerts"));
    row->addWidget(m_summary, 1);
    m_activeOnly->setAccessibleName(tr("Show only alerts that are active now"));
    connect(m_activeOnly, &QCheckBox::toggled, this, &AlertsView::filterRows);
    row->addWidget(m_activeOnly);
}

void AlertsView::buildTable() {
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Alerts of register 146"));
    setUpTable(*m_table, kRowHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(4 * kRowHeight);
    QHeaderView* const head = m_table->horizontalHeader();
    head->setSectionResizeMode(AlertModel::Name, QHeaderView::Stretch);
    const auto wide = [this](const QString& text) {
        return fontMetrics().horizontalAdvance(text) + 2 * space::kMedium;
    };
    m_table->setColumnWidth(AlertModel::State, wide(tr("active")) + space::kSmall);
    m_table->setColumnWidth(AlertModel::Since, wide(QStringLiteral("00 MMM 00:00:00")));
    m_table->setColumnWidth(AlertModel::Times, wide(QStringLiteral("10,000")));
    m_table->setColumnWidth(AlertModel::Duration, wide(durationText(3'599'000)));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AlertsView::showSelected);
}

QWidget* AlertsView::buildTop() {
    buildTable();
    auto* const list = new QWidget(this);
    list->setLayout(m_pages);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_empty->say(tr("No alert is active"),
                 tr("An alert appears here as soon as bit 0 to 15 of register 146 is set."),
                 tr("Show all alerts"));
    connect(m_empty, &EmptyState::acted, this, [this] { setActiveOnly(false); });
    m_details->setMinimumHeight(88);
    m_top->setChildrenCollapsible(false);
    m_top->addWidget(list);
    m_top->addWidget(m_details);
    m_top->setStretchFactor(0, 3);
    m_top->setStretchFactor(1, 2);
    return m_top;
}

QWidget* AlertsView::buildTimeLine() {
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::kTight, 0, 0);
    column->setSpacing(space::kTight);
    m_readout->setProperty("role", QStringLiteral("caption"));
    m_readout->setAccessibleName(tr("What the cursor points at"));
    column->addWidget(m_readout);
    column->addWidget(m_lanes, 1);
    connect(m_lanes, &AlertLanes::momentRequested, this,
            [this](double seconds) { Q_EMIT momentRequested(m_store.shown(), msOf(seconds)); });
    connect(m_lanes, &AlertLanes::alertChosen, this, &AlertsView::choose);
    return box;
}

void AlertsView::connectStore() {
    connect(&m_store, &MeterStore::measured, this, &AlertsView::showReading);
    connect(&m_store, &MeterStore::changed, this, &AlertsView::showReading);
    connect(&m_store, &MeterStore::shownChanged, this, &AlertsView::showMeter);
    connect(&m_store, &MeterStore::pastReplaced, this, [this](MeterKey key) {
        if (key == m_store.shown())
            showMeter();
    });
}

void AlertsView::showMeter() {
    if (!hasMeter())
        return;
    m_lanes->setBook(&book());
    refresh();
    for (int row = m_model->rowCount() - 1; row >= 0; --row)
        if (m_model->isActive(row))
            m_table->selectRow(row);
}

void AlertsView::showReading(MeterKey key) {
    if (key != m_store.shown())
        return;
    refreshSoon();
    m_lanes->refresh();
}

void AlertsView::refreshSoon() {
    if (!m_refresh.isActive() && isVisible())
        m_refresh.start();
}

void AlertsView::refresh() {
    if (!hasMeter())
        return;
    m_model->show(book(), msOf(m_time.left()), msOf(m_time.right()));
    filterRows();
    showSummary();
    showReadout();
}

void AlertsView::setActiveOnly(bool activeOnly) {
    m_activeOnly->setChecked(activeOnly);
}

void AlertsView::filterRows() {
    bool any = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool shown = !m_activeOnly->isChecked() || m_model->isActive(row);
        if (m_table->isRowHidden(row) == shown)
            m_table->setRowHidden(row, !shown);
        any = any || shown;
    }
    m_pages->setCurrentIndex(any ? 0 : 1);
}

void AlertsView::showSummary() {
    int active = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        active += m_model->isActive(row) ? 1 : 0;
    if (hasMeter() && !m_store.at(m_store.shown()).snapshot.powered)
        m_summary->setText(tr("No control power: no alerts are told"));
    else
        m_summary->setText(active == 0 ? tr("No alert is active")
                                       : tr("%n active", nullptr, active));
}

void AlertsView::showReadout() {
    if (!hasMeter())
        return;
    const past::AlertBook& alerts = book();
    const auto cursor = m_time.cursor();
    const auto lanes = lanesOf(alerts, m_time.left(), m_time.right());
    if (!cursor) {
        m_readout->setText(lanes.empty() ? tr("No alert was active in the time shown")
                                         : tr("When they were active in the time shown"));
        return;
    }
    const std::int64_t at = msOf(*cursor);
    QStringList names;
    for (const past::AlertSpan& span : alerts.spans())
        if (span.fromMs <= at && at < endOf(span, alerts))
            names += shortAlertName(span.bit);
    m_readout->setText(QStringLiteral("%1   %2").arg(
        momentText(at, msOf(m_time.newest())),
        names.isEmpty() ? tr("no alert") : names.mid(0, 15).join(QStringLiteral(", "))));
}

void AlertsView::showSelected() {
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    if (!current.isValid())
        return;
    m_details->showAlert(AlertModel::bitAt(current.row()));
    m_lanes->setChosen(AlertModel::bitAt(current.row()));
}

void AlertsView::choose(int bit) {
    const int row = AlertModel::rowOf(static_cast<std::uint8_t>(bit));
    if (row >= 0)
        m_table->selectRow(row);
}

void AlertsView::focusFirst() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void AlertsView::askForExport() {
    if (!hasMeter())
        return;
    if (const auto order = askForAlertExport(this, book(), m_time.left(), m_time.right()))
        Q_EMIT exportRequested(*order);
}

void AlertsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void AlertsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_top->setOrientation(width() >= kDetailsBeside ? Qt::Horizontal : Qt::Vertical);
    LaneLook look;
    look.laneHeight = kLaneHeight;
    look.fullNames = width() >= kNamesFrom;
    look.left = look.fullNames ? kFullNames : kShortNames;
    look.ticks = true;
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        look.chosen = AlertModel::bitAt(current.row());
    m_lanes->setLook(look);
}

} // namespace s4k::ui
