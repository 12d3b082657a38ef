// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demand/demand_bars.h"

#include <QWidget>

#include <memory>

class QChartView;
class QPainter;

namespace s4k::ui {

class DemandPlot;

/// A bar chart with a cursor that mouse or arrow keys move.
class DemandChart final : public QWidget {
    Q_OBJECT
public:
    explicit DemandChart(QWidget* parent = nullptr);
    ~DemandChart() override;

    /// Shows the bars; there must be at least one.
    void showBars(const BarPlotData& plot);
    [[nodiscard]] const BarPlotData& shown() const { return m_data; }
    /// Number of time labels that fit below the bars.
    [[nodiscard]] int mostTicks() const;
    /// Index of the bar under the cursor; -1: none.
    [[nodiscard]] int cursor() const { return m_cursor; }
    /// Moves the cursor to a bar that is shown, or hides it (-1), and emits `cursorChanged` if it
    /// moved.
    void setCursor(int bar);
    /// Left and right end of the time axis, in logical pixels from the left edge.
    [[nodiscard]] int plotLeft() const;
    [[nodiscard]] int plotRight() const;

Q_SIGNALS:
    void cursorChanged(int bar);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::unique_ptr<DemandPlot> m_plot;
    QChartView* m_view;
    BarPlotData m_data;
    int m_cursor = -1;

    void paintAnew();
};

} // namespace s4k::ui
