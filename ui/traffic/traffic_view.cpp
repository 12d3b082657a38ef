// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/traffic_view.h"

#include "ui/traffic/traffic_details.h"
#include "ui/traffic/traffic_filter_bar.h"
#include "ui/traffic/unit_scales.h"
#include "ui/widgets/detailed_table.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>

namespace s4k::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kPeerFrom = 560;      // width from which the client's name fits
constexpr int kDetailsBeside = 900; // width from which the details are beside the table
constexpr int kArrowWidth = 32;

} // namespace

TrafficView::TrafficView(const MeterStore& store, const modbus::TrafficLog& log, QWidget* parent)
    : QWidget(parent), m_log(log), m_model(new TrafficModel(this)),
      m_bar(new TrafficFilterBar(this)), m_table(new QTableView(this)),
      m_details(new TrafficDetails(this)),
      m_rows(new DetailedTable(m_table, m_details, kDetailsBeside, this)),
      m_count(new QLabel(this)) {
    m_model->setScales([&store](std::uint8_t unit) { return scalesOfUnit(store, unit); });
    m_model->setLog(&log);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(m_bar);
    buildTable();
    column->addWidget(m_rows, 1);
    m_count->setProperty("role", QStringLiteral("caption"));
    m_count->setAccessibleName(tr("Frames shown"));
    column->addWidget(m_count);
    connectBar();
    connectTable();
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &TrafficView::refresh);
    showState();
}

void TrafficView::buildTable() {
    // Connected before the table is: while rows are removed, its selection moves to the row behind
    // them.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_removing = true; });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_removing = false; });
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Frames on the wire"));
    setUpTable(*m_table, kRowHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView* head = m_table->horizontalHeader();
    head->setMinimumSectionSize(kArrowWidth);
    head->setStretchLastSection(true);
    const auto wide = [this](const QString& text) {
        return fontMetrics().horizontalAdvance(text) + 2 * space::kMedium;
    };
    m_table->setColumnWidth(TrafficModel::Time, wide(QStringLiteral("00:00:00.000")));
    m_table->setColumnWidth(TrafficModel::Direction, kArrowWidth);
    m_table->setColumnWidth(TrafficModel::Unit, wide(tr("Unit")));
    m_table->setColumnWidth(TrafficModel::Peer, wide(QStringLiteral("127.0.0.1:00000")));
}

void TrafficView::connectBar() {
    connect(m_bar, &TrafficFilterBar::filterChanged, this, [this] {
        m_rows->closeDetails();
        m_model->setFilter(m_bar->filter());
    });
    connect(m_bar, &TrafficFilterBar::pauseChosen, this, &TrafficView::pauseRequested);
    connect(m_bar, &TrafficFilterBar::pauseChosen, this, &TrafficView::showState);
    connect(m_bar, &TrafficFilterBar::followChosen, this, &TrafficView::setFollowing);
    connect(m_bar, &TrafficFilterBar::clearChosen, this, [this] {
        m_rows->closeDetails();
        Q_EMIT clearRequested();
        refresh();
    });
    connect(m_bar, &TrafficFilterBar::exportChosen, this, &TrafficView::askForExport);
    connect(m_model, &TrafficModel::refreshed, this, &TrafficView::showState);
    connect(m_rows, &DetailedTable::acted, this, &TrafficView::act);
}

void TrafficView::connectTable() {
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TrafficView::showSelected);
    connect(m_details, &TrafficDetails::closed, this, [this] {
        m_rows->closeDetails();
        m_table->setFocus();
    });
    // Scrolling up stops following; scrolling to the end starts it again.
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar* bar = m_table->verticalScrollBar();
        setFollowing(bar->sliderPosition() >= bar->maximum());
    });
}

void TrafficView::showShared(const QString& where) {
    if (where == m_where)
        return;
    m_where = where;
    showState();
}

void TrafficView::refresh() {
    m_model->refresh();
}

void TrafficView::setFollowing(bool following) {
    m_following = following;
    m_bar->showFollowing(following);
    if (following)
        m_table->scrollToBottom();
}

void TrafficView::showState() {
    const int shown = m_model->rowCount();
    const auto kept = static_cast<int>(m_log.size());
    m_bar->setAnyFrames(kept > 0);
    m_bar->showPaused(m_log.paused());
    if (shown == 0)
        showEmpty();
    else
        m_rows->showTable();
    if (m_following)
        m_table->scrollToBottom();
    QString text =
        shown == kept
            ? tr("%Ln frame(s)", nullptr, shown)
            : tr("%1 of %2 frames").arg(locale().toString(shown), locale().toString(kept));
    if (m_model->isFiltering())
        text += tr(", filtering \u2026");
    if (m_log.paused())
        text += tr(", paused");
    m_count->setText(text);
    m_count->setVisible(kept > 0);
}

void TrafficView::showEmpty() {
    const bool filtered = !m_log.empty();
    m_rows->closeDetails();
    if (filtered && m_model->isFiltering())
        m_rows->showEmpty(tr("Filtering \u2026"), {});
    else if (filtered)
        m_rows->showEmpty(tr("No frame passes the filter"),
                          tr("Frames are kept, but none of them is what the filter asks for."),
                          tr("Clear the filter"));
    else if (m_where.isEmpty())
        m_rows->showEmpty(tr("Nothing is on the wire yet"),
                          tr("Share this meter as a Modbus device to see every request and reply "
                             "here, decoded."),
                          tr("Share this meter \u2026"));
    else
        m_rows->showEmpty(
            tr("Waiting for the first request"),
            tr("Let a Modbus client read from %1. Every frame will stand here, decoded.")
                .arg(m_where));
}

void TrafficView::act() {
    if (!m_log.empty())
        m_bar->clearFilter();
    else
        Q_EMIT shareRequested();
}

void TrafficView::showSelected() {
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    const modbus::TrafficFrame* frame =
        current.isValid() ? m_model->frameAt(current.row()) : nullptr;
    if (frame == nullptr || m_removing)
        return; // a dropped frame stays in the details
    m_details->showFrame(*frame,
                         modbus::decodeFrame(m_log, *frame, m_model->scalesOf(frame->unit)));
    setFollowing(false);
    m_rows->openDetails();
    m_table->scrollTo(current);
}

void TrafficView::focusFilter() {
    m_bar->focusText();
}

void TrafficView::focusTable() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void TrafficView::askForExport() {
    if (m_log.empty())
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the frames"), QStringLiteral("traffic.csv"),
        tr("CSV table (*.csv);;JSON Lines (*.jsonl);;Packet capture (*.pcap)"));
    if (!path.isEmpty())
        Q_EMIT exportRequested(path, filter());
}

void TrafficView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    m_refresh.start();
}

void TrafficView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_refresh.stop(); // hidden: no frames are filtered or decoded
}

void TrafficView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(TrafficModel::Peer, width() < kPeerFrom);
}

} // namespace s4k::ui
