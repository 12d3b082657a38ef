// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "ui/model/trend_buffer.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

namespace s4k::ui {

class TrendCanvas;

/// Three charts over one time axis (volts, amps, kilowatts), drawn from a TrendBuffer. Panning and
/// zooming in time with mouse, wheel and keys; a cursor that follows the mouse.
/// The plotting library stays hidden from whoever includes this.
class TrendPlot final : public QWidget {
    Q_OBJECT
public:
    explicit TrendPlot(const TrendBuffer& buffer, QWidget* parent = nullptr);
    ~TrendPlot() override;

    /// Other data from now on, followed from its newest value.
    void setBuffer(const TrendBuffer& buffer);
    void setPhaseShown(Phase phase, bool shown);
    void setPhaseExists(Phase phase, bool exists);
    /// Line-to-line voltages instead of line-to-neutral ones; `pairs` of them exist.
    void setLineToLine(bool lineToLine, int pairs);

    void setSpan(double seconds);
    [[nodiscard]] double span() const { return m_span; }
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] double rightEdge() const { return m_right; }
    /// Logical pixel of a time, from the left edge of the widget.
    [[nodiscard]] int xOf(double seconds) const;

    /// Back in time, or forth, by a part of the span; away from the newest value.
    void pan(double spans);

    /// The charts as lines and text, for a file that can be magnified (SVG, PDF).
    void paintVectors(QPaintDevice& device, QSize size);
    /// The charts in `scale` pixels for each of `size`, at least 1.
    [[nodiscard]] QPixmap picture(QSize size, double scale);

    /// New data: draws soon, at most every kFrameMs, and less often where drawing is dear.
    void refresh();

    static constexpr int kFrameMs = 50;
    static constexpr double kShortestSpan = 10;
    static constexpr double kLongestSpan = 366 * 86'400.0;

Q_SIGNALS:
    void followingChanged(bool following);
    /// The time under the cursor, or nothing when it left.
    void cursorMoved(std::optional<double> seconds);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const TrendBuffer* m_buffer;
    TrendCanvas* m_canvas;
    QTimer m_frame;
    std::array<bool, kPhaseCount> m_shown{true, true, true};
    std::array<bool, kPhaseCount> m_exists{true, true, true};
    bool m_lineToLine = false;
    int m_pairs = 3;
    bool m_following = true;
    double m_span = 300;
    double m_right = 0;
    std::optional<double> m_cursor;
    std::optional<double> m_dragFrom; ///< time under the mouse when the drag began

    void draw();
    void drawFor(QSize medium);
    void chooseCurves();
    void setView(double right, double span);
    void setCursor(std::optional<double> seconds);
    void zoom(double factor, double around);
    bool onMouse(QEvent* event);
};

} // namespace s4k::ui
