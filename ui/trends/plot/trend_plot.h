// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/note.h"
#include "ui/model/time_window.h"
#include "ui/trends/trend_limits.h"
#include "ui/trends/trend_line.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace s4k::ui {

class TrendCanvas;
struct Colours;

/// Charts of any lines over one time axis, one chart for each unit. Panning and zooming in time
/// with mouse, wheel and keys; a cursor, two marks with a range between, notes and the times of
/// alerts. The plotting library stays hidden from whoever includes this.
class TrendPlot final : public QWidget {
    Q_OBJECT
public:
    using Range = std::pair<double, double>;

    /// `time` must outlive the plot.
    explicit TrendPlot(TimeWindow& time, QWidget* parent = nullptr);
    ~TrendPlot() override;

    /// What is drawn; those that are not shown keep their place and colour. Their histories must
    /// outlive the plot or be replaced when it is `aboutToRead`.
    void setLines(std::vector<TrendLine> lines);
    /// Whose alerts and notes are drawn, and what the axes are limited by.
    void setPast(const past::MeterPast* past);
    void setLimits(std::vector<TrendLimit> limits);

    void setSpan(double seconds) { m_time.setSpan(seconds); }
    [[nodiscard]] double span() const { return m_time.span(); }
    void setFollowing(bool following) { m_time.setFollowing(following); }
    [[nodiscard]] bool isFollowing() const { return m_time.isFollowing(); }
    [[nodiscard]] double rightEdge() const { return m_time.right(); }
    /// Logical pixel of a time, from the left edge of the widget.
    [[nodiscard]] int xOf(double seconds) const;

    /// The picture and its time stand still while readings go on; following ends it.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_pausedAt.has_value(); }
    /// Nothing after this is drawn, seconds.
    [[nodiscard]] double latest() const;

    /// Both marks, in the order of time; nothing without both.
    [[nodiscard]] std::optional<Range> range() const;
    /// The cursor, else the newest value in sight.
    [[nodiscard]] double moment() const;
    void markFrom();
    void markTo();
    void clearRange();

    /// The charts with their legend as lines and text in the colours of paper, for a file that can
    /// be magnified (SVG, PDF).
    void paintVectors(QPaintDevice& device, QSize size);

    /// New data: draws soon, at most every kFrameMs, and less often where drawing is dear.
    void refresh();

    [[nodiscard]] std::size_t chartCount() const;
    [[nodiscard]] const TrendCanvas& canvas() const { return *m_canvas; }

    static constexpr int kFrameMs = 50;

Q_SIGNALS:
    void aboutToRead(); ///< the last chance to replace the lines before they are read
    void drawn();
    void rangeChanged();
    void pausedChanged(bool paused);
    void momentRequested(double seconds);
    void noteRequested(double seconds); ///< to write one there, or change the one there is
    void noteRemovalRequested(double seconds);
    void curvesRequested(); ///< to choose them

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    TimeWindow& m_time;
    TrendCanvas* m_canvas;
    QTimer m_frame;
    std::vector<TrendLine> m_lines;
    std::vector<TrendLimit> m_limits;
    const past::MeterPast* m_past = nullptr;
    std::optional<double> m_pausedAt;
    std::optional<double> m_dragFrom; ///< time under the mouse when the drag began
    bool m_marking = false;           ///< the drag draws a range
    bool m_stale = true;              ///< of another size: drawn anew when it is painted

    void draw();
    void drawFor(QSize medium);
    void paintIn(const Colours& colours);
    void showContents(const Colours& colours);
    void showMarks();
    void setRange(std::optional<double> from, std::optional<double> to);
    void setCursor(std::optional<double> seconds);
    [[nodiscard]] double snapped(double seconds) const;
    void moveCursor(double steps);
    void jumpToNote(bool forward);
    bool onTimeKey(int key);
    bool onMarkKey(int key);
    bool onMouse(QEvent* event);
    void onPress(const QMouseEvent& mouse);
    void onMove(const QMouseEvent& mouse);
};

} // namespace s4k::ui
