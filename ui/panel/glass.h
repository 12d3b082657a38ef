// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/raster.h"

#include <QImage>
#include <QWidget>

#include <cstdint>

namespace s4k::ui {

/// The LCD glass: the levels of the core's raster in the colours of its palette. Each pixel of the
/// glass is a square of whole device pixels, never smoothed and independent of the theme.
/// @source docs/decisions.md, "Window"
class Glass final : public QWidget {
    Q_OBJECT
public:
    enum class Light : std::uint8_t {
        On,
        Dimmed, ///< stale data
        Off     ///< no control power
    };

    explicit Glass(QWidget* parent = nullptr);

    void showFrame(const lcd::LcdFrame& frame);
    void setLight(Light light);

    /// Resizes the widget to the opening, in logical pixels. The picture is in its centre, at the
    /// scale that scaleFor() gives.
    void setOpening(const QSize& size);
    /// Device pixels per pixel of the glass.
    [[nodiscard]] int deviceScale() const { return m_scale; }
    /// The glass as drawn last, in device pixels; null before the first drawing.
    [[nodiscard]] const QImage& picture() const { return m_picture; }

    /// Largest whole scale, in device pixels, at which the glass fits into `opening` logical
    /// pixels, clamped to 1-lcd::kMaxScale.
    [[nodiscard]] static int scaleFor(const QSize& opening, qreal devicePixelRatio);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    lcd::LcdFrame m_frame;
    lcd::Raster m_raster;
    lcd::Palette m_palette;
    QImage m_picture;
    int m_scale = 1;
    bool m_stale = true;

    void redraw();
    void followDevicePixels();
};

} // namespace s4k::ui
