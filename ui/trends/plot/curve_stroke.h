// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/plot/column_raster.h"

#include <cstdint>
#include <optional>

namespace s4k::ui {

/// Length of dashes and gaps along a line, in thicknesses of the line; `off` 0 draws a solid line.
struct Dashes {
    int on = 1;
    int off = 0;
};

/// Course of a curve at one place, in pixels from the left and from the top: first value, extremes,
/// last value. All are equal for a single point.
struct CurveRun {
    double x;
    double first;
    double top;
    double bottom;
    double last;
    bool joined; ///< a straight line connects the run before with this one
};

/// Draws one curve from left to right into a raster, as vertical runs that are connected where the
/// curve is. Dashes omit columns only where the line is level and continuous, so that no peak is
/// lost. The destructor draws the last column.
class CurveStroke {
public:
    /// `thickness`: of a level or vertical line in pixels, 1 or more. `raster` must outlive the
    /// stroke.
    CurveStroke(ColumnRaster& raster, std::uint8_t ink, int thickness, Dashes dashes)
        : m_raster(&raster), m_ink(ink), m_thickness(thickness), m_dashes(dashes) {}
    CurveStroke(const CurveStroke&) = delete;
    CurveStroke& operator=(const CurveStroke&) = delete;
    ~CurveStroke() { flush(false); }

    /// Adds the next run; `run.x` never decreases.
    void add(const CurveRun& run);

private:
    struct Span {
        int column;
        double top;
        double bottom;
        bool joined;
    };
    ColumnRaster* m_raster;
    std::uint8_t m_ink;
    int m_thickness;
    Dashes m_dashes;
    std::optional<Span> m_span; ///< waits for further runs in its column
    double m_x = 0;             ///< last point
    double m_y = 0;

    void lineTo(double x, double y);
    void widen(int column, double top, double bottom, bool joined);
    void flush(bool joinedToNext);
    [[nodiscard]] bool isOff(const Span& span, bool joinedToNext) const;
};

} // namespace s4k::ui
