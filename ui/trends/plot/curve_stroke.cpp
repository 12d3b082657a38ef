// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/curve_stroke.h"

#include <algorithm>

namespace s4k::ui {

namespace {
constexpr double kFar = 1e6; // outside any picture, but within the range of int
constexpr double kLevel = 2; // a line that rises less than this per column is level

/// Faster than std::floor, which is a function call on older processors.
int pixel(double at) {
    return static_cast<int>(std::clamp(at, -kFar, kFar) + kFar) - static_cast<int>(kFar);
}
} // namespace

void CurveStroke::add(const CurveRun& run) {
    const int column = pixel(run.x);
    double top = run.top;
    double bottom = run.bottom;
    const bool joined = run.joined && m_span;
    if (joined && column > m_span->column) {
        if (column > m_span->column + 1)
            lineTo(run.x, run.first);
        // The line enters this column here.
        const double y = m_y + (run.first - m_y) * ((column - m_x) / (run.x - m_x));
        m_span->top = std::min(m_span->top, y);
        m_span->bottom = std::max(m_span->bottom, y);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    widen(column, top, bottom, joined);
    m_x = run.x;
    m_y = run.last;
}

/// Draws the columns between the last point and this one.
void CurveStroke::lineTo(double x, double y) {
    const int first = std::max(m_span->column, -1);
    const int end = std::min(pixel(x), m_raster->width() + 1);
    const double slope = (y - m_y) / (x - m_x);
    double from = first > m_span->column ? m_y + slope * (first - m_x) : m_y;
    for (int column = first; column < end; ++column) {
        const double to = m_y + slope * (column + 1 - m_x);
        widen(column, std::min(from, to), std::max(from, to), true);
        from = to;
    }
}

void CurveStroke::widen(int column, double top, double bottom, bool joined) {
    if (m_span && m_span->column == column) {
        m_span->top = std::min(m_span->top, top);
        m_span->bottom = std::max(m_span->bottom, bottom);
        m_span->joined = m_span->joined && joined;
        return;
    }
    flush(joined);
    m_span = Span{column, top, bottom, joined};
}

bool CurveStroke::isOff(const Span& span, bool joinedToNext) const {
    const int phase = (span.column / m_thickness) % (m_dashes.on + m_dashes.off);
    return phase >= m_dashes.on && span.joined && joinedToNext &&
           span.bottom - span.top <= kLevel * m_thickness;
}

void CurveStroke::flush(bool joinedToNext) {
    if (!m_span)
        return;
    const int before = (m_thickness - 1) / 2;
    const int after = m_thickness / 2;
    if (!isOff(*m_span, joinedToNext))
        for (int x = m_span->column - before; x <= m_span->column + after; ++x)
            m_raster->fill(x, pixel(m_span->top) - before, pixel(m_span->bottom) + after, m_ink);
    m_span.reset();
}

} // namespace s4k::ui
