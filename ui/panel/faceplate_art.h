// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QSize>

#include <array>
#include <cstddef>

namespace s4k::ui {

/// Positions on the faceplate drawing (resources/faceplate.svg), in its units.
namespace art {
inline constexpr int kWidth = 352;
inline constexpr int kHeight = 400;
inline constexpr QRect kGlass{16, 92, 320, 192};
inline constexpr int kKeyTop = 300;
inline constexpr int kKeyWidth = 68;
inline constexpr int kKeyHeight = 42;
inline constexpr std::array<int, 4> kKeyLeft{16, 100, 184, 268};
inline constexpr int kMargin = 12; ///< around the drawing, for the shadow and the focus ring
} // namespace art

/// Converts `r` from units of the drawing to logical pixels from its corner, without the margin.
/// One unit is `glassScale` / 2 pixels.
[[nodiscard]] QRect onFaceplate(const QRect& r, int glassScale);
/// Place of a key, as onFaceplate() gives it; `key` is 0-3 from left to right.
[[nodiscard]] QRect keyOnFaceplate(std::size_t key, int glassScale);
/// Size of the drawing with its margin, in logical pixels.
[[nodiscard]] QSize faceplateSize(int glassScale);

/// The drawing with its shadow, the glow of the backlight, and the margin, without keys and glass.
/// Any thread may call it; it takes about 8 ms at glass scale 3.
[[nodiscard]] QImage faceplateImage(int glassScale, qreal devicePixelRatio);

} // namespace s4k::ui
