// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demand/demand_bars.h"

#include <QWidget>

#include <memory>

class QChartView;
class QPainter;

namespace s4k::ui {

class DemandPlot;

/// Bars with a cursor that the mouse or the arrow keys move.
class DemandChart final : public QWidget {
    Q_OBJECT
public:
    explicit DemandChart(QWidget* parent = nullptr);
    ~DemandChart() override;

    /// At least one bar.
    void showBars(const BarPlotData& plot);
    [[nodiscard]] const BarPlotData& shown() const { return m_data; }
    /// How many times there is room for below the bars.
    [[nodiscard]] int mostTicks() const;
    /// The bar that is pointed at; -1: none.
    [[nodiscard]] int cursor() const { return m_cursor; }
    void setCursor(int bar);
    /// Where the time begins and ends, in logical pixels from the left edge.
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
