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

    /// Pauses: the picture shows nothing after the newest reading of now and stops following.
    /// Following ends the pause.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_pausedAt.has_value(); }
    /// Time after which nothing is drawn, s since 1970 UTC; infinity unless paused.
    [[nodiscard]] double latest() const;

    /// Times of both marks, the earlier first; nullopt: a mark is missing.
    [[nodiscard]] std::optional<Range> range() const;
    /// Time of the cursor; without a cursor the newest reading in sight, or the edge nearest to it.
    [[nodiscard]] double moment() const;
    /// Sets the first or the second mark to moment().
    void markFrom();
    void markTo();
    void clearRange();

    /// Paints charts and legend, `size` logical pixels, as lines and text in the light colours and
    /// without the cursor, for a scalable file (SVG, PDF). Emits `aboutToRead` and `drawn`.
    void paintVectors(QPaintDevice& device, QSize size);

    /// Redraws soon after new data: at most every kFrameMs, less often if drawing takes long.
    void refresh();

    [[nodiscard]] std::size_t chartCount() const;
    [[nodiscard]] const TrendCanvas& canvas() const { return *m_canvas; }

    static constexpr int kFrameMs = 50; ///< shortest time between two drawings of new data

Q_SIGNALS:
    void aboutToRead(); ///< replace the lines now if their pasts are gone
    void drawn();       ///< new data were drawn
    void rangeChanged();
    void pausedChanged(bool paused);
    /// The user wants to see the meter at this time, s since 1970 UTC.
    void momentRequested(double seconds);
    /// The user wants to write a note at this time or to change the one there.
    void noteRequested(double seconds);
    /// The user wants to remove the note at this time.
    void noteRemovalRequested(double seconds);
    void curvesRequested(); ///< the user wants to choose curves

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
