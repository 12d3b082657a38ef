// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/input_trace.h"
#include "ui/model/export_order.h"
#include "ui/model/past_archive.h"
#include "ui/model/time_window.h"

#include <QObject>

#include <memory>

class QWidget;

namespace s4k::ui {

class AlertsView;
class DemandView;
class HarmonicsView;
class PhasorView;
class ScopeView;
class TrendView;

/// The monitor: the past of every meter, the time that is looked at, and the views that show both.
/// The views belong to the widget that they stand in.
class Monitor final : public QObject {
    Q_OBJECT
public:
    explicit Monitor(QWidget* parent);
    ~Monitor() override;

    [[nodiscard]] TrendView& trends() { return *m_trends; }
    [[nodiscard]] DemandView& demand() { return *m_demand; }
    [[nodiscard]] PhasorView& phasors() { return *m_phasors; }
    [[nodiscard]] HarmonicsView& harmonics() { return *m_harmonics; }
    [[nodiscard]] ScopeView& scope() { return *m_scope; }
    [[nodiscard]] AlertsView& alerts() { return *m_alerts; }
    [[nodiscard]] PastArchive& pasts() { return m_pasts; }
    [[nodiscard]] TimeWindow& time() { return m_time; }

    /// A meter, or another title for it.
    void nameMeter(const MeterView& meter);
    /// What a meter did before its next reading, read from a history.
    void adopt(MeterKey key, std::unique_ptr<past::MeterPast> past);
    /// Readings that `detailWanted` asked for.
    void adoptDetail(MeterKey key, std::unique_ptr<past::TrendBuffer> detail);
    void forget(MeterKey key);
    /// `hasTrace`: this program samples its inputs.
    void showMeter(MeterKey key, const MeterSnapshot& snapshot, bool hasTrace);
    /// A reading of any meter at `timeMs` since 1970 UTC. One that is not `fresh` is shown, but is
    /// no part of the past.
    void showReading(MeterKey key, std::int64_t timeMs, const MeterSnapshot& snapshot, bool fresh);
    /// The newest waveform of the meter that is shown.
    void showTrace(const InputTrace& trace);
    /// Whether a view that draws waveforms is in sight.
    [[nodiscard]] bool wantsTrace() const;

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
    /// This moment on the front panel of a recorded meter.
    void momentRequested(s4k::ui::MeterKey key, std::int64_t timeMs);
    /// Readings of this time in full detail, of a recorded meter of which only summaries are known.
    void detailWanted(s4k::ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs);
    void noteAdded(s4k::ui::MeterKey key, const s4k::past::Note& note);
    void noteRemoved(s4k::ui::MeterKey key, const s4k::past::Note& note);

private:
    PastArchive m_pasts;
    TimeWindow m_time;
    TrendView* m_trends;
    DemandView* m_demand;
    PhasorView* m_phasors;
    HarmonicsView* m_harmonics;
    ScopeView* m_scope;
    AlertsView* m_alerts;
    MeterKey m_key = 0;

    void connectViews();
    void showExtent();
};

} // namespace s4k::ui
