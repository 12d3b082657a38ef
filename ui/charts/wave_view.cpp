// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/wave_view.h"

#include "ui/model/meter_store.h"
#include "ui/model/trace_feed.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStackedLayout>

namespace s4k::ui {

namespace {

constexpr double kHeadHeight = 40;

} // namespace

WaveView::WaveView(MeterStore& store, TraceFeed& feed, QWidget* parent)
    : QWidget(parent), m_store(store), m_feed(feed) {
    m_feed.watch(this);
    connect(&m_store, &MeterStore::shownChanged, this, [this] {
        forgetMeter();
        look();
    });
    connect(&m_store, &MeterStore::refreshed, this, [this](MeterKey key) {
        if (key == m_store.shown() && (newest().sets.empty() || isRewired()))
            look();
    });
    connect(&m_feed, &TraceFeed::arrived, this, &WaveView::look);
    connect(&m_feed, &TraceFeed::availableChanged, this, &WaveView::look);
}

void WaveView::setContent(QWidget* content) {
    m_empty = new EmptyState(this);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(content);
    m_pages->addWidget(m_empty);
}

void WaveView::showContent() {
    m_pages->setCurrentIndex(0);
}

void WaveView::showEmpty(const QString& title, const QString& text) {
    m_empty->say(title, text);
    m_pages->setCurrentWidget(m_empty);
}

const MeterSnapshot& WaveView::snapshot() const {
    return m_store.at(m_store.shown()).snapshot;
}

const InputTrace& WaveView::newest() const {
    return m_feed.newest();
}

bool WaveView::hasWaveforms() const {
    return m_feed.isAvailable();
}

bool WaveView::isRewired() const {
    return snapshot().image.systemType() != m_system;
}

void WaveView::look() {
    if (isVisible())
        refresh();
}

void WaveView::refresh() {
    if (!m_store.has(m_store.shown()))
        return;
    if (isRewired()) {
        m_system = snapshot().image.systemType();
        rewire();
    }
    draw();
}

void WaveView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void WaveView::exportTo(const QString& path) {
    const ChartPaper what = paper();
    Q_EMIT exportRequested(exportOf(what, path, what.title));
}

void WaveView::askForFile(const QString& title, const QString& fileName) {
    const QString path = askForChartFile(this, title, fileName);
    if (!path.isEmpty())
        exportTo(path);
}

QRectF WaveView::paintHead(QPainter& painter, const QRectF& area, const QString& words) {
    painter.setPen(lightColours().text);
    painter.drawText(QRectF(area.left() + space::kLarge, area.top(), area.width(), kHeadHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, words);
    return area.adjusted(space::kSmall, kHeadHeight, -space::kSmall, -space::kSmall);
}

} // namespace s4k::ui
