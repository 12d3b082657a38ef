// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"
#include "ui/model/present_values.h"
#include "ui/model/trend_archive.h"

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
    explicit TrendView(QWidget* parent = nullptr);

    /// One reading of one meter; any rate, the picture follows at its own.
    void append(MeterKey key, const MeterSnapshot& snapshot);
    /// Draws the trends of this meter from now on.
    void showMeter(MeterKey key);
    void forget(MeterKey key) { m_archive.remove(key); }
    [[nodiscard]] const TrendBuffer& buffer() const { return *m_buffer; }
    [[nodiscard]] TrendPlot& plot() { return *m_plot; }

    /// Chooses the shortest offered span that shows `wallSeconds` of wall time at `speed`.
    void suggestSpan(double speed);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    TrendArchive m_archive;
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
