// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <optional>

namespace s4k::ui {

/// The time range that all charts of the window show, and the moment under the cursor. Times are
/// seconds since 1970 UTC; charts write them in local time. While it follows, its right edge is the
/// newest reading. @source own design
class TimeWindow final : public QObject {
    Q_OBJECT
public:
    static constexpr double kShortestSpan = 10;
    static constexpr double kLongestSpan = 366 * 86'400.0;
    /// Spans offered to a person, in seconds: a minute to a year.
    static constexpr std::array kSpans{60,     300,     1'800,     7'200,     28'800,
                                       86'400, 604'800, 2'592'000, 31'536'000};

    explicit TimeWindow(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] double left() const { return m_right - m_span; }
    [[nodiscard]] double right() const { return m_right; }
    [[nodiscard]] double span() const { return m_span; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] double oldest() const { return m_oldest; } ///< of the readings
    [[nodiscard]] double newest() const { return m_newest; }
    [[nodiscard]] std::optional<double> cursor() const { return m_cursor; }

    /// Sets the times of the oldest and of the newest reading. After a clock was set back there are
    /// readings later than the newest one, up to `latest`; pan() can reach them.
    void setExtent(double oldest, double newest, std::optional<double> latest = {});
    /// Shows the range that ends at `right` and is `span` seconds long. Infinite or NaN values are
    /// ignored; the span is clamped to kShortestSpan-kLongestSpan. While it follows, `right` is
    /// ignored.
    void show(double right, double span);
    void setSpan(double span) { show(m_right, span); }
    /// Sets the shortest of kSpans that holds 28 s of real time at `speed` meter seconds per
    /// second, and at least 5 minutes.
    void suggestSpan(double speed);
    /// Moves the range by `spans` times its span, later if positive, within the extent; stops
    /// following.
    void pan(double spans);
    /// Multiplies the span by `factor`. The time `around` keeps its place on the screen, unless the
    /// window follows.
    void zoom(double factor, double around);
    /// Starts following the newest reading, or stops.
    void setFollowing(bool following);
    /// Moves the cursor, s since 1970 UTC; nullopt hides it.
    void setCursor(std::optional<double> seconds);

Q_SIGNALS:
    void changed(); ///< left or right edge moved
    void followingChanged(bool following);
    void cursorChanged(std::optional<double> seconds);

private:
    double m_right = 0;
    double m_span = 300;
    double m_oldest = 0;
    double m_newest = 0;
    double m_latest = 0;
    bool m_following = true;
    std::optional<double> m_cursor;

    void place(double right, double span);
};

} // namespace s4k::ui
