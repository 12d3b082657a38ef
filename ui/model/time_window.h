// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <optional>

namespace s4k::ui {

/// The time range that all charts of the window show, and the moment under the cursor. Times are
/// seconds since 1970 UTC; charts write them in local time. While the range follows, it ends at the
/// newest reading, or begins at the oldest if the readings are shorter than the range.
/// @source own design
class TimeWindow final : public QObject {
    Q_OBJECT
public:
    static constexpr double kShortestSpan = 10;            ///< s
    static constexpr double kLongestSpan = 366 * 86'400.0; ///< s
    /// Spans offered to the user, in seconds: a minute to a year.
    static constexpr std::array kSpans{60,     300,     1'800,     7'200,     28'800,
                                       86'400, 604'800, 2'592'000, 31'536'000};

    explicit TimeWindow(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] double left() const { return m_right - m_span; }
    [[nodiscard]] double right() const { return m_right; }
    [[nodiscard]] double span() const { return m_span; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] double oldest() const { return m_oldest; } ///< time of the oldest reading
    [[nodiscard]] double newest() const { return m_newest; } ///< time of the newest reading
    [[nodiscard]] std::optional<double> cursor() const { return m_cursor; }

    /// Sets the times of the oldest and of the newest reading. After a clock was set back there are
    /// readings later than the newest one, up to `latest`; pan() can reach them.
    void setExtent(double oldest, double newest, std::optional<double> latest = {});
    /// Shows the range that ends at `right` and is `span` seconds long. Infinite or NaN values are
    /// ignored; the span is clamped to kShortestSpan-kLongestSpan. While it follows, `right` is
    /// ignored.
    void show(double right, double span);
    void setSpan(double span) { show(m_right, span); }
    /// Sets the shortest of kSpans that is at least 5 minutes long and holds 28 s of real time at
    /// `speed` meter seconds per second; the longest if none does.
    void suggestSpan(double speed);
    /// Stops following and moves the range by `spans` times its span, later if positive, within the
    /// extent.
    void pan(double spans);
    /// Multiplies the span by `factor`, within kShortestSpan-kLongestSpan. The time `around` keeps
    /// its place on the screen, unless the range follows.
    void zoom(double factor, double around);
    /// Starts following the newest reading, or stops.
    void setFollowing(bool following);
    /// Moves the cursor, s since 1970 UTC; nullopt hides it.
    void setCursor(std::optional<double> seconds);

Q_SIGNALS:
    void changed(); ///< the left or right edge moved
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
