// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/monitor_tools.h"

#include "ui/alerts/alerts_view.h"
#include "ui/demand/demand_view.h"
#include "ui/harmonics/harmonics_view.h"
#include "ui/phasors/phasor_view.h"
#include "ui/scope/scope_view.h"
#include "ui/trends/trend_view.h"

namespace s4k::app {

using ui::TrendView;

MonitorTools::MonitorTools(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {}

MonitorTools::~MonitorTools() = default;

/// Connects the export requests of the view with the exporter.
template <typename View>
View* MonitorTools::exported(View* view) {
    connect(view, &View::exportRequested, &m_parts.exporter, &ExportController::write);
    return view;
}

QWidget* MonitorTools::makeTrends(QWidget* parent) {
    m_trends = exported(new TrendView(m_parts.store, m_parts.time, parent));
    m_charts = std::make_unique<ChartController>(*m_trends, m_parts.preferences);
    connect(m_trends, &TrendView::momentRequested, &m_parts.verbs, &SeatVerbs::jump);
    connect(m_trends, &TrendView::detailWanted, &m_parts.verbs, &SeatVerbs::askDetail);
    connect(m_trends, &TrendView::noteAdded, &m_parts.verbs, &SeatVerbs::addNote);
    connect(m_trends, &TrendView::noteRemoved, &m_parts.verbs, &SeatVerbs::removeNote);
    connect(m_trends, &TrendView::noteAdded, &m_parts.recorder, &RecordController::addNote);
    connect(m_trends, &TrendView::noteRemoved, &m_parts.recorder, &RecordController::removeNote);
    m_unseen.reset();
    return m_trends;
}

QWidget* MonitorTools::makeDemand(QWidget* parent) {
    return exported(new ui::DemandView(m_parts.store, m_parts.time, parent));
}

QWidget* MonitorTools::makePhasors(QWidget* parent) {
    return exported(new ui::PhasorView(m_parts.store, m_parts.traces, parent));
}

QWidget* MonitorTools::makeHarmonics(QWidget* parent) {
    return exported(new ui::HarmonicsView(m_parts.store, m_parts.traces, parent));
}

QWidget* MonitorTools::makeScope(QWidget* parent) {
    return exported(new ui::ScopeView(m_parts.store, m_parts.traces, parent));
}

QWidget* MonitorTools::makeAlerts(QWidget* parent) {
    auto* const view = exported(new ui::AlertsView(m_parts.store, m_parts.time, parent));
    connect(view, &ui::AlertsView::momentRequested, &m_parts.verbs, &SeatVerbs::jump);
    return view;
}

TrendView& MonitorTools::trendView() {
    if (m_trends != nullptr)
        return *m_trends;
    if (m_unseen == nullptr)
        m_unseen = std::make_unique<TrendView>(m_parts.store, m_parts.time);
    return *m_unseen;
}

} // namespace s4k::app
