// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/alert_paint.h"
#include "ui/model/time_window.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace s4k::ui {

/// When each alert was active, a lane each, on the time axis that all charts share. Mouse, wheel
/// and keys pan, zoom and move the cursor as those of the trends do. Small enough to stand beneath
/// another chart.
class AlertLanes final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kFrameMs = 50;

    explicit AlertLanes(TimeWindow& time, QWidget* parent = nullptr);

    /// `book` must outlive the widget or be replaced; null shows nothing.
    void setBook(const past::AlertBook* book);
    /// Names, ticks and height of a lane; the cursor is the time window's.
    void setLook(const LaneLook& look);
    /// Where the time begins and ends, so that it stands below that of another chart.
    void setMargins(int left, int right);
    void setChosen(std::optional<std::uint8_t> bit);
    /// New data: draws soon, at most every kFrameMs.
    void refresh();

    /// Logical pixel of a time and back, from the left edge of the widget.
    [[nodiscard]] double xOf(double seconds) const;
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person pointed at this moment and wants to see the meter then; s since 1970 UTC.
    void momentRequested(double seconds);
    /// The lane of this alert was pointed at.
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
    std::size_t m_lanes = 0; ///< drawn last
    std::optional<double> m_dragFrom;

    [[nodiscard]] double plotWidth() const;
    [[nodiscard]] int heightOf(std::size_t lanes) const;
    void choose(double y);
    void moveCursor(double columns);
};

} // namespace s4k::ui
