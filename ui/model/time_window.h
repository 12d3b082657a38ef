// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <optional>

namespace s4k::ui {

/// The time that all charts of the window show, and the moment that is looked at. Times are seconds
/// since 1970 UTC; charts write them in local time. While it follows, its right edge is the newest
/// value. @source own design
class TimeWindow final : public QObject {
    Q_OBJECT
public:
    static constexpr double kShortestSpan = 10;
    static constexpr double kLongestSpan = 366 * 86'400.0;
    /// Those that a person is offered, in seconds: a minute to a year.
    static constexpr std::array kSpans{60,     300,     1'800,     7'200,     28'800,
                                       86'400, 604'800, 2'592'000, 31'536'000};

    explicit TimeWindow(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] double left() const { return m_right - m_span; }
    [[nodiscard]] double right() const { return m_right; }
    [[nodiscard]] double span() const { return m_span; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] double oldest() const { return m_oldest; } ///< of what is known
    [[nodiscard]] double newest() const { return m_newest; }
    [[nodiscard]] std::optional<double> cursor() const { return m_cursor; }

    /// From when to when there is something to show. A clock that was set back leaves readings
    /// after the newest one, up to `latest`, that panning reaches.
    void setExtent(double oldest, double newest, std::optional<double> latest = {});
    /// What is not finite is ignored; spans are clamped to kShortestSpan-kLongestSpan.
    void show(double right, double span);
    void setSpan(double span) { show(m_right, span); }
    /// The shortest of kSpans that shows 28 s of the wall's time, and 5 minutes or more,
    /// while the clock runs at `speed` times the wall's.
    void suggestSpan(double speed);
    /// Back in time, or forth, by a part of the span, as far as there is something to show; it
    /// does not follow any more.
    void pan(double spans);
    /// The span times `factor`; the time `around` keeps its place unless it follows.
    void zoom(double factor, double around);
    void setFollowing(bool following);
    void setCursor(std::optional<double> seconds);

Q_SIGNALS:
    void changed(); ///< left or right edge
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
