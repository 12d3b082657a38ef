// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/raster.h"

#include "core/base/crc.h"
#include "core/lcd/glass.h"
#include "core/lcd/scan.h"

#include <algorithm>

namespace s4k::lcd {

namespace {

void fill(std::vector<std::uint8_t>& pixels, std::uint32_t begin, std::uint32_t length,
          Level level) {
    std::fill_n(pixels.begin() + begin, length, static_cast<std::uint8_t>(level));
}

} // namespace

Palette backlitPalette() {
    return {{0xFF0A2FB4, 0xFF163DBF, 0xFFE9F3FF}};
}

Palette dimmedPalette() {
    return {{0xFF0A1F66, 0xFF122A74, 0xFF7F93C4}};
}

Palette darkPalette() {
    return {{0xFF0B1020, 0xFF10162A, 0xFF262F4C}};
}

Raster::Raster(int scale)
    : m_scale(std::clamp(scale, 1, kMaxScale)),
      m_background(static_cast<std::size_t>(width() * height()),
                   static_cast<std::uint8_t>(Level::Glass)),
      m_pixels(m_background) {
    m_segments.reserve(kShapeCount);
    for (const Shape& shape : glass()) {
        auto& spans = m_segments.emplace_back();
        for (const PixelRun run : scan(shape, m_scale)) {
            const auto begin = static_cast<std::uint32_t>(run.row * width() + run.begin);
            spans.push_back({begin, static_cast<std::uint32_t>(run.end - run.begin)});
            fill(m_background, spans.back().begin, spans.back().length, Level::Unlit);
        }
    }
}

std::span<const std::uint8_t> Raster::draw(const LcdFrame& frame) {
    std::copy(m_background.begin(), m_background.end(), m_pixels.begin());
    for (std::size_t i = 0; i < kShapeCount; ++i) {
        if (!isLit(frame, i))
            continue;
        for (const Span span : m_segments[i])
            fill(m_pixels, span.begin, span.length, Level::Lit);
    }
    return m_pixels;
}

std::uint32_t pixelCrc(const LcdFrame& frame, int scale) {
    Raster raster(scale);
    return crc32(raster.draw(frame));
}

} // namespace s4k::lcd
