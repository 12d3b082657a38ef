// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/monitor.h"

#include "core/port/snapshot_moment.h"
#include "ui/alerts/alerts_view.h"
#include "ui/demand/demand_view.h"
#include "ui/harmonics/harmonics_view.h"
#include "ui/phasors/phasor_view.h"
#include "ui/scope/scope_view.h"
#include "ui/trends/trend_view.h"

#include <cmath>
#include <utility>

namespace s4k::ui {

Monitor::Monitor(QWidget* parent)
    : QObject(parent), m_trends(new TrendView(m_pasts, m_time, parent)),
      m_demand(new DemandView(m_time, parent)), m_phasors(new PhasorView(parent)),
      m_harmonics(new HarmonicsView(parent)), m_scope(new ScopeView(parent)),
      m_alerts(new AlertsView(m_time, parent)) {
    connectViews();
}

Monitor::~Monitor() = default;

void Monitor::connectViews() {
    connect(m_trends, &TrendView::exportRequested, this, &Monitor::exportRequested);
    connect(m_demand, &DemandView::exportRequested, this, &Monitor::exportRequested);
    connect(m_phasors, &PhasorView::exportRequested, this, &Monitor::exportRequested);
    connect(m_harmonics, &HarmonicsView::exportRequested, this, &Monitor::exportRequested);
    connect(m_scope, &ScopeView::exportRequested, this, &Monitor::exportRequested);
    connect(m_alerts, &AlertsView::exportRequested, this, &Monitor::exportRequested);
    const auto ask = [this](double seconds) {
        Q_EMIT momentRequested(m_key, std::llround(seconds * 1e3));
    };
    connect(m_trends, &TrendView::momentRequested, this, ask);
    connect(m_alerts, &AlertsView::momentRequested, this, ask);
    connect(m_trends, &TrendView::detailWanted, this, &Monitor::detailWanted);
    connect(m_trends, &TrendView::noteAdded, this, &Monitor::noteAdded);
    connect(m_trends, &TrendView::noteRemoved, this, &Monitor::noteRemoved);
}

void Monitor::nameMeter(const MeterView& meter) {
    m_trends->nameMeter(meter);
}

void Monitor::adopt(MeterKey key, std::unique_ptr<past::MeterPast> past) {
    m_pasts.adopt(key, std::move(past));
    if (key != m_key)
        return;
    m_trends->showMeter(key);
    m_demand->showMeter(m_pasts.of(key));
    m_alerts->showMeter(m_pasts.of(key));
    showExtent();
}

void Monitor::adoptDetail(MeterKey key, std::unique_ptr<past::TrendBuffer> detail) {
    if (m_pasts.find(key) == nullptr)
        return;
    m_pasts.of(key).detail = std::move(detail);
    m_trends->showDetail(key);
}

void Monitor::forget(MeterKey key) {
    m_trends->forget(key);
    m_pasts.remove(key);
}

void Monitor::showMeter(MeterKey key, const MeterSnapshot& snapshot, bool hasTrace) {
    m_key = key;
    m_pasts.show(key);
    m_trends->showMeter(key);
    m_demand->showMeter(m_pasts.of(key));
    m_alerts->showMeter(m_pasts.of(key));
    m_phasors->showMeter(snapshot, hasTrace);
    m_harmonics->showMeter(snapshot, hasTrace);
    m_scope->showMeter(snapshot, hasTrace);
    m_trends->showSnapshot(snapshot);
    m_demand->showSnapshot(snapshot);
    m_alerts->showSnapshot(snapshot);
    m_time.setFollowing(true);
    showExtent();
}

void Monitor::showReading(MeterKey key, std::int64_t timeMs, const MeterSnapshot& snapshot,
                          bool fresh) {
    // What is old is no new point, and a meter that has not measured yet has none.
    if (fresh && snapshot.seconds > 0)
        m_pasts.of(key).append(momentOf(timeMs, snapshot));
    if (key != m_key)
        return;
    m_trends->showSnapshot(snapshot);
    m_demand->showSnapshot(snapshot);
    m_phasors->showSnapshot(snapshot);
    m_harmonics->showSnapshot(snapshot);
    m_scope->showSnapshot(snapshot);
    m_alerts->showSnapshot(snapshot);
    showExtent();
}

void Monitor::showExtent() {
    const past::TrendBuffer& trend = m_pasts.of(m_key).trend;
    m_time.setExtent(trend.oldestSecond(), trend.lastSecond(), trend.latestSecond());
}

void Monitor::showTrace(const InputTrace& trace) {
    m_phasors->showTrace(trace);
    m_harmonics->showTrace(trace);
    m_scope->showTrace(trace);
}

bool Monitor::wantsTrace() const {
    return m_phasors->isVisible() || m_harmonics->isVisible() || m_scope->isVisible();
}

} // namespace s4k::ui
