// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/time_window.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kWallSecondsShown = 28; // real seconds that a suggested span holds at any speed
constexpr double kShortestSuggested = 300;

} // namespace

void TimeWindow::place(double right, double span) {
    if (!std::isfinite(right) || !std::isfinite(span))
        return;
    span = std::clamp(span, kShortestSpan, kLongestSpan);
    if (m_following)
        right = std::max(m_newest, m_oldest + span);
    if (right == m_right && span == m_span)
        return;
    m_right = right;
    m_span = span;
    Q_EMIT changed();
}

void TimeWindow::setExtent(double oldest, double newest, std::optional<double> latest) {
    m_oldest = oldest;
    m_newest = newest;
    m_latest = std::max(newest, latest.value_or(newest));
    place(m_right, m_span);
}

void TimeWindow::show(double right, double span) {
    place(right, span);
}

void TimeWindow::suggestSpan(double speed) {
    const double least = std::max(kWallSecondsShown * speed, kShortestSuggested);
    for (const int span : kSpans)
        if (span >= least)
            return setSpan(span);
    setSpan(kSpans.back());
}

void TimeWindow::pan(double spans) {
    setFollowing(false);
    const double last = std::max(m_latest, m_oldest + m_span);
    const double first = std::min(m_oldest + m_span, last);
    place(std::clamp(m_right + spans * m_span, first, last), m_span);
}

void TimeWindow::zoom(double factor, double around) {
    const double span = std::clamp(m_span * factor, kShortestSpan, kLongestSpan);
    place(around + (m_right - around) * span / m_span, span);
}

void TimeWindow::setFollowing(bool following) {
    if (following == m_following)
        return;
    m_following = following;
    place(m_right, m_span);
    Q_EMIT followingChanged(following);
}

void TimeWindow::setCursor(std::optional<double> seconds) {
    if (seconds == m_cursor)
        return;
    m_cursor = seconds;
    Q_EMIT cursorChanged(seconds);
}

} // namespace s4k::ui
