// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phasors/phasor_art.h"

#include "app/base/text.h"
#include "core/analysis/shown_inputs.h"
#include "ui/charts/nice_ceiling.h"
#include "ui/widgets/fitted_number.h"
#include "ui/widgets/phase_pen.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kUnit = 380;      // sizes refer to a square with this side
constexpr double kMargin = 34;     // around the circle, for the angles
constexpr double kAmpsPart = 0.66; // radius of the currents as a fraction of the voltages' radius
constexpr double kFontSize = 12;
constexpr double kSmallFont = 10.5;
constexpr double kRoom = 1.12; // for the names beyond the tips
constexpr double kTick = 5;
constexpr double kHead = 11;
constexpr double kVoltWidth = 2.6;
constexpr double kAmpWidth = 2;
constexpr double kGhost = 0.45;
constexpr double kLabelGap = 6;
constexpr double kLeastMargin = 30;
constexpr double kLeastFont = 10;
constexpr double kRadian = 3.14159265358979323846 / 180;
constexpr int kTickDegrees = 30;
constexpr int kNamedDegrees = 90;

QString scaleText(double value, const QString& unit) {
    const ScaledUnit scaled = scaledUnit(value, unit);
    return shortNumber(value * scaled.factor, 4, QLocale()) + QLatin1Char(' ') + scaled.unit;
}

double greatestOf(const std::array<std::optional<PhasorArrow>, kPhaseCount>& trio) {
    double most = 0;
    for (const auto& arrow : trio)
        if (arrow && std::isfinite(arrow->magnitude))
            most = std::max(most, arrow->magnitude);
    return most;
}

class Art {
public:
    Art(QPainter& painter, const QRectF& area, const PhasorPicture& picture, const Colours& colours)
        : m_painter(painter), m_picture(picture), m_colours(colours), m_centre(area.center()),
          m_unit(std::min(area.width(), area.height()) / kUnit),
          m_margin(std::max(kLeastMargin, kMargin * m_unit)),
          m_radius(std::min(area.width(), area.height()) / 2 - m_margin),
          m_volts(niceCeiling(kRoom * greatestOf(picture.volts))),
          m_amps(niceCeiling(kRoom * greatestOf(picture.amps))) {}

    void paint() {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        grid();
        arrows(m_picture.amps, kAmpsPart * m_radius / m_amps, false);
        arrows(m_picture.volts, m_radius / m_volts, true);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colours.text);
        m_painter.drawEllipse(m_centre, 2.5 * m_unit, 2.5 * m_unit);
        for (const bool volts : {false, true})
            labels(volts);
        scales();
        m_painter.restore();
    }

private:
    QPainter& m_painter;
    const PhasorPicture& m_picture;
    const Colours& m_colours;
    QPointF m_centre;
    double m_unit;
    double m_margin;
    double m_radius;
    double m_volts; ///< value at the outer ring
    double m_amps;  ///< value at the inner ring

    QPointF at(double degrees, double radius) const {
        return m_centre +
               radius * QPointF(std::cos(degrees * kRadian), -std::sin(degrees * kRadian));
    }

    void setFont(double size, bool bold = false) {
        QFont font = m_painter.font();
        font.setPixelSize(static_cast<int>(std::lround(std::max(kLeastFont, size * m_unit))));
        font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
        m_painter.setFont(font);
    }

    void text(const QPointF& middle, const QString& words) {
        const QFontMetricsF metrics(m_painter.font());
        const double width = metrics.horizontalAdvance(words) + 2;
        m_painter.drawText(QRectF(middle.x() - width / 2, middle.y() - metrics.height() / 2, width,
                                  metrics.height()),
                           Qt::AlignCenter | Qt::TextDontClip, words);
    }

    void grid() {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_colours.border, m_unit));
        m_painter.drawEllipse(m_centre, m_radius, m_radius);
        QPen inner(m_colours.border, m_unit);
        inner.setDashPattern({3, 3});
        m_painter.setPen(inner);
        m_painter.drawEllipse(m_centre, kAmpsPart * m_radius, kAmpsPart * m_radius);
        setFont(kSmallFont);
        for (int degrees = 0; degrees < 360; degrees += kTickDegrees) {
            m_painter.setPen(QPen(m_colours.border, m_unit));
            const bool named = degrees % kNamedDegrees == 0;
            m_painter.drawLine(at(degrees, named ? 0 : m_radius - kTick * m_unit),
                               at(degrees, m_radius + kTick * m_unit));
            m_painter.setPen(m_colours.muted);
            text(at(degrees, m_radius + 0.56 * m_margin),
                 QStringLiteral("%1\u00B0").arg(degrees > 180 ? degrees - 360 : degrees));
        }
    }

    void arrows(const std::array<std::optional<PhasorArrow>, kPhaseCount>& trio, double scale,
                bool volts) {
        for (const Phase p : kPhases) {
            const auto& arrow = trio[index(p)];
            if (!arrow || !arrow->degrees || !std::isfinite(arrow->magnitude))
                continue;
            const double length = arrow->magnitude * scale;
            if (arrow->mirrored) {
                m_painter.setOpacity(kGhost);
                draw(p, *arrow->mirrored, length, volts, m_unit);
                m_painter.setOpacity(1);
            }
            draw(p, *arrow->degrees, length, volts, (volts ? kVoltWidth : kAmpWidth) * m_unit);
        }
    }

    void draw(Phase phase, double degrees, double length, bool volts, double width) {
        const QPointF tip = at(degrees, length);
        const double head = std::min(kHead * m_unit, length);
        const QPointF neck = at(degrees, volts ? length - 0.8 * head : length);
        const QColor colour = m_colours.phases[index(phase)];
        m_painter.setPen(phasePen(phase, colour, width));
        m_painter.drawLine(m_centre, neck);
        const QPointF back = at(degrees, length - head) - tip;
        const QPointF side(-back.y() * 0.36, back.x() * 0.36);
        QPen pen(colour, width);
        pen.setJoinStyle(Qt::MiterJoin);
        pen.setCapStyle(Qt::RoundCap);
        if (volts) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(colour);
            m_painter.drawPolygon(QPolygonF{{tip, tip + back + side, tip + back - side}});
        } else {
            m_painter.setPen(pen);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolyline(QPolygonF{{tip + back + side, tip, tip + back - side}});
        }
    }

    void labels(bool volts) {
        const auto& trio = volts ? m_picture.volts : m_picture.amps;
        const double scale = volts ? m_radius / m_volts : kAmpsPart * m_radius / m_amps;
        setFont(kFontSize, true);
        for (const Phase p : kPhases) {
            const auto& arrow = trio[index(p)];
            if (!arrow || !arrow->degrees || !std::isfinite(arrow->magnitude))
                continue;
            const std::string_view name =
                inputName(m_picture.system, volts ? voltageOf(p) : currentOf(p));
            labelTip(*arrow->degrees, arrow->magnitude * scale, app::toQt(name),
                     m_colours.phases[index(p)]);
        }
    }

    // Places the text beyond the tip; the distance depends on the text's extent in that direction.
    void labelTip(double degrees, double length, const QString& words, const QColor& colour) {
        const QFontMetricsF metrics(m_painter.font());
        const QPointF along = at(degrees, 1) - m_centre;
        const double reach = std::abs(along.x()) * metrics.horizontalAdvance(words) / 2 +
                             std::abs(along.y()) * metrics.capHeight() / 2;
        label(at(degrees, length + kLabelGap * m_unit + reach), words, colour);
    }

    // A halo in the colour of the surface keeps the text readable over lines.
    void label(const QPointF& middle, const QString& words, const QColor& colour) {
        const QFontMetricsF metrics(m_painter.font());
        QPainterPath path;
        path.addText(middle.x() - metrics.horizontalAdvance(words) / 2,
                     middle.y() + metrics.capHeight() / 2, m_painter.font(), words);
        m_painter.setPen(
            QPen(m_colours.raised, 4 * m_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(path);
        m_painter.setPen(colour);
        text(middle, words);
    }

    void scales() {
        setFont(kSmallFont);
        constexpr double kScaleDegrees = 45; // few phasors of a service are there
        if (greatestOf(m_picture.volts) > 0)
            label(at(kScaleDegrees, m_radius), scaleText(m_volts, QStringLiteral("V")),
                  m_colours.muted);
        if (greatestOf(m_picture.amps) > 0)
            label(at(kScaleDegrees, kAmpsPart * m_radius), scaleText(m_amps, QStringLiteral("A")),
                  m_colours.muted);
    }
};

} // namespace

void paintPhasors(QPainter& painter, const QRectF& area, const PhasorPicture& picture,
                  const Colours& colours) {
    if (std::min(area.width(), area.height()) > 3 * kMargin)
        Art(painter, area, picture, colours).paint();
}

} // namespace s4k::ui
