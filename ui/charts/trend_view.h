// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"
#include "ui/model/chart_set.h"
#include "ui/model/export_order.h"
#include "ui/model/meter_past.h"
#include "ui/model/present_values.h"
#include "ui/model/time_window.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace s4k::ui {

class PhaseChip;
class TrendPlot;

/// The trends: legend that switches phases, time span, follow, the charts and what the cursor
/// reads.
class TrendView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the view.
    TrendView(PastArchive& pasts, TimeWindow& time, QWidget* parent = nullptr);

    /// A meter to choose curves of, or another title for it.
    void nameMeter(const MeterView& meter);
    /// Draws the trends of this meter from now on.
    void showMeter(MeterKey key);
    /// The meter is gone; its past is about to go.
    void forget(MeterKey key);
    /// The newest reading of the meter that is shown, which its past has already. Any rate, the
    /// picture follows at its own.
    void showSnapshot(const MeterSnapshot& snapshot);
    /// The sets that a person saved, to choose from.
    void setChartSets(const std::vector<ChartSet>& sets);
    void focusPlot();
    /// Asks where to and emits what is to be written.
    void askForExport();
    [[nodiscard]] const TrendBuffer& buffer() const { return *m_buffer; }
    [[nodiscard]] TrendPlot& plot() { return *m_plot; }

    /// Chooses the shortest offered span that shows `wallSeconds` of wall time at `speed`.
    void suggestSpan(double speed);

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
    void
    chartSetsChanged(const std::vector<s4k::ui::ChartSet>& sets); ///< a person saved or removed one
    void momentRequested(double seconds);                         ///< see Monitor
    void detailWanted(s4k::ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs);
    void noteAdded(s4k::ui::MeterKey key, const s4k::ui::Note& note);
    void noteRemoved(s4k::ui::MeterKey key, const s4k::ui::Note& note);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    PastArchive& m_pasts;
    TimeWindow& m_time;
    MeterKey m_key = 0;
    TrendBuffer* m_buffer; ///< of the meter shown
    std::array<PhaseChip*, kPhaseCount> m_chips{};
    QComboBox* m_spans;
    QToolButton* m_follow;
    TrendPlot* m_plot;
    QLabel* m_empty;
    QLabel* m_readout;
    std::optional<SystemType> m_system;
    Decimals m_decimals;

    QWidget* buildToolBar();
    void buildChips(QHBoxLayout& row);
    void buildSpans();
    void setSystem(SystemType type);
    void showReadout(std::optional<double> seconds);
    [[nodiscard]] QString readoutText(const TrendPoint& point) const;
    [[nodiscard]] QString readoutRow(const QString& name, const TrendPoint& point, Curve first,
                                     int decimals) const;
};

} // namespace s4k::ui
