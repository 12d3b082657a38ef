// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/alert_paint.h"
#include "ui/model/time_window.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace s4k::ui {

/// Shows when each alert was active, one lane per alert that was active in the time shown, on the
/// time axis that all charts share. Mouse, wheel and keys pan, zoom and move the cursor as in the
/// trends. Small enough to be placed below another chart.
class AlertLanes final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kFrameMs = 50; ///< shortest time between two paintings of new data

    /// `time` must outlive the lanes.
    explicit AlertLanes(TimeWindow& time, QWidget* parent = nullptr);

    /// Sets the alerts to show. `book` must stay valid until the next call; null shows nothing.
    void setBook(const past::AlertBook* book);
    /// Sets names, ticks and height of the lanes. `look.cursor` is ignored: the cursor of the time
    /// window is drawn.
    void setLook(const LaneLook& look);
    /// Sets the pixels left and right of the time axis, so that it lines up with another chart.
    void setMargins(int left, int right);
    /// Highlights the lane of this alert; nullopt: none.
    void setChosen(std::optional<std::uint8_t> bit);
    /// Repaints soon after new data, at most every kFrameMs; does nothing while hidden.
    void refresh();

    /// Converts between a time (s since 1970 UTC) and logical pixels from the left edge of the
    /// widget.
    [[nodiscard]] double xOf(double seconds) const;
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user wants to see the meter at this moment; s since 1970 UTC.
    void momentRequested(double seconds);
    /// The user clicked the lane of this alert; `bit` of register 146.
    void alertChosen(int bit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    TimeWindow& m_time;
    const past::AlertBook* m_book = nullptr;
    LaneLook m_look;
    QTimer m_frame;
    std::size_t m_lanes = 0; ///< number of lanes drawn last
    std::optional<double> m_dragFrom;

    [[nodiscard]] double plotWidth() const;
    [[nodiscard]] int heightOf(std::size_t lanes) const;
    void choose(double y);
    void moveCursor(double columns);
};

} // namespace s4k::ui
