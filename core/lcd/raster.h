// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace s4k::lcd {

/// Size of the glass at scale 1, in pixels.
inline constexpr int kGlassWidth = 160;
inline constexpr int kGlassHeight = 96;
inline constexpr int kMaxScale = 12;

/// State of a pixel; a Palette gives its colour.
enum class Level : std::uint8_t {
    Glass = 0, ///< bare glass
    Unlit = 1, ///< a segment that is off, faintly visible
    Lit = 2    ///< a segment that is on
};

/// An opaque colour for each Level, 0xAARRGGBB.
struct Palette {
    std::array<std::uint32_t, 3> argb;
};
/// Blue back-light, light segments. @source manual ("Back-lit blue LCD"), shades own design
[[nodiscard]] Palette backlitPalette();
/// Dimmed back-light, for stale values.
[[nodiscard]] Palette dimmedPalette();
/// Back-light off, for a meter without control power.
[[nodiscard]] Palette darkPalette();

/// Draws frames at one whole-number scale in integer arithmetic, so that every machine gives the
/// same bytes. The constructor computes the pixels of all segments; draw() is fast.
class Raster {
public:
    /// `scale` is clamped to 1..kMaxScale.
    explicit Raster(int scale);

    [[nodiscard]] int width() const { return kGlassWidth * m_scale; }
    [[nodiscard]] int height() const { return kGlassHeight * m_scale; }

    /// Pixels of `frame`: one Level each, row by row without padding; valid until the next call.
    [[nodiscard]] std::span<const std::uint8_t> draw(const LcdFrame& frame);

private:
    struct Span {
        std::uint32_t begin;
        std::uint32_t length;
    };
    int m_scale;
    std::vector<std::vector<Span>> m_segments;
    std::vector<std::uint8_t> m_background;
    std::vector<std::uint8_t> m_pixels;
};

/// CRC-32 of the pixels of `frame` at `scale` (as for Raster), for golden files.
[[nodiscard]] std::uint32_t pixelCrc(const LcdFrame& frame, int scale);

} // namespace s4k::lcd
