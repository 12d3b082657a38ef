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

/// Charts of any lines over one time axis, one chart for each unit. Mouse, wheel and keys pan and
/// zoom in time; there are a cursor, a range between two marks, notes, and the times of alerts. The
/// header hides the plotting library.
class TrendPlot final : public QWidget {
    Q_OBJECT
public:
    using Range = std::pair<double, double>;

    /// `time` must outlive the plot.
    explicit TrendPlot(TimeWindow& time, QWidget* parent = nullptr);
    ~TrendPlot() override;

    /// Sets the lines. Lines that are not shown keep their place and colour. Their pasts must
    /// outlive the plot, or be replaced in a slot of `aboutToRead`.
    void setLines(std::vector<TrendLine> lines);
    /// Sets the past whose alerts and notes are drawn; null: none.
    void setPast(const past::MeterPast* past);
    /// Sets the limits drawn in the charts.
    void setLimits(std::vector<TrendLimit> limits);

    void setSpan(double seconds) { m_time.setSpan(seconds); }
    [[nodiscard]] double span() const { return m_time.span(); }
    void setFollowing(bool following) { m_time.setFollowing(following); }
    [[nodiscard]] bool isFollowing() const { return m_time.isFollowing(); }
    [[nodiscard]] double rightEdge() const { return m_time.right(); }
    /// Logical pixel of a time (s since 1970 UTC), from the left edge of the widget.
    [[nodiscard]] int xOf(double seconds) const;

    /// Freezes picture and time while readings continue; following ends the pause.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_pausedAt.has_value(); }
    /// Time in seconds after which nothing is drawn.
    [[nodiscard]] double latest() const;

    /// Times of both marks, the earlier first; nullopt: a mark is missing.
    [[nodiscard]] std::optional<Range> range() const;
    /// Time of the cursor; without a cursor the newest time in sight.
    [[nodiscard]] double moment() const;
    /// Sets the first or the second mark to moment().
    void markFrom();
    void markTo();
    void clearRange();

    /// Paints charts and legend as lines and text in the colours of paper, for a scalable file
    /// (SVG, PDF).
    void paintVectors(QPaintDevice& device, QSize size);

    /// Redraws soon after new data: at most every kFrameMs, less often if drawing takes long.
    void refresh();

    [[nodiscard]] std::size_t chartCount() const;
    [[nodiscard]] const TrendCanvas& canvas() const { return *m_canvas; }

    static constexpr int kFrameMs = 50;

Q_SIGNALS:
    void aboutToRead(); ///< replace the lines now if their pasts are gone
    void drawn();
    void rangeChanged();
    void pausedChanged(bool paused);
    void momentRequested(double seconds); ///< to see the meter at this time, s since 1970 UTC
    void noteRequested(double seconds);   ///< to write a note there, or change the one there
    void noteRemovalRequested(double seconds);
    void curvesRequested(); ///< to choose curves

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
    std::optional<double> m_dragFrom; ///< time under the mouse when the drag started
    bool m_marking = false;           ///< the drag draws a range
    bool m_stale = true;              ///< of another size: drawn again when it is painted

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
