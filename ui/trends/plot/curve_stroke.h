// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/plot/column_raster.h"

#include <cstdint>
#include <optional>

namespace s4k::ui {

/// On and off along a line, in columns; `off` 0 draws all of it.
struct Dashes {
    int on = 1;
    int off = 0;
};

/// What a curve does at a place, in pixels from the left and from the top: where it enters, its
/// extremes, where it leaves; all the same for a single point.
struct CurveRun {
    double x;
    double first;
    double top;
    double bottom;
    double last;
    bool joined; ///< a straight line leads here from the run before
};

/// Draws one curve from left to right into a raster: as upright runs that hang together where the
/// curve does. Dashes leave out columns only where the line runs level and on, so nothing that
/// stands out is lost.
class CurveStroke {
public:
    /// `thickness` of a level or upright line in pixels, 1 or more.
    CurveStroke(ColumnRaster& raster, std::uint8_t ink, int thickness, Dashes dashes)
        : m_raster(&raster), m_ink(ink), m_thickness(thickness), m_dashes(dashes) {}
    CurveStroke(const CurveStroke&) = delete;
    CurveStroke& operator=(const CurveStroke&) = delete;
    ~CurveStroke() { flush(false); }

    /// The next run; columns never go back.
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
    std::optional<Span> m_span; ///< waits for what else comes in its column
    double m_x = 0;             ///< the last point
    double m_y = 0;

    void lineTo(double x, double y);
    void widen(int column, double top, double bottom, bool joined);
    void flush(bool joinedToNext);
    [[nodiscard]] bool isOff(const Span& span, bool joinedToNext) const;
};

} // namespace s4k::ui
