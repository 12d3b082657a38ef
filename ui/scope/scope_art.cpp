// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shown_inputs.h"
#include "ui/scope/scope_picture.h"
#include "ui/scope/scope_stroke.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/fitted_number.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kLeft = 52;
constexpr double kRight = 6;
constexpr double kTop = 6;
constexpr double kBottom = 22;
constexpr double kBetween = 18; // gap between the plots
constexpr double kFontSize = 11;
constexpr double kVoltsPart = 0.54;
constexpr double kVoltWidth = 1.8;
constexpr double kAmpWidth = 1.6;
constexpr double kMark = 6;
constexpr double kMs = 1e3;
constexpr int kTimeSteps = 8;
constexpr double kFlat = 5e3; // pixels from the middle beyond which values are clipped
constexpr double kStep = 2.5;
constexpr int kMostSteps = 4000;

bool drawsAny(const ScopePicture& picture, bool volts) {
    for (const Channel c : kChannels)
        if (isVoltage(c) == volts && picture.isDrawn(c))
            return true;
    return false;
}

QRectF plotsOf(const QRectF& area) {
    return area.adjusted(kLeft, kTop, -kRight, -kBottom);
}

class Art {
public:
    Art(QPainter& painter, const QRectF& area, const ScopePicture& picture, const Colours& colours)
        : m_painter(painter), m_all(plotsOf(area)), m_picture(picture), m_colours(colours),
          m_from(picture.firstSecond()),
          m_span(std::max(1e-9, picture.lastSecond() - picture.firstSecond())) {}

    void paint() {
        m_painter.save();
        QFont font = m_painter.font();
        font.setPixelSize(static_cast<int>(kFontSize));
        m_painter.setFont(font);
        const bool volts = drawsAny(m_picture, true);
        const bool amps = drawsAny(m_picture, false);
        QRectF upper = m_all;
        QRectF lower = m_all;
        if (volts && amps) {
            upper.setHeight(std::floor(kVoltsPart * (m_all.height() - kBetween)));
            lower.setTop(upper.bottom() + kBetween);
        }
        if (volts || !amps)
            plot(upper, true);
        if (amps)
            plot(lower, false);
        times();
        m_painter.restore();
    }

private:
    QPainter& m_painter;
    QRectF m_all;
    const ScopePicture& m_picture;
    const Colours& m_colours;
    double m_from;
    double m_span;

    double x(double seconds) const {
        return m_all.left() + (seconds - m_from) / m_span * m_all.width();
    }

    void plot(const QRectF& box, bool volts) {
        const double division = volts ? m_picture.voltsPerDivision : m_picture.ampsPerDivision;
        const double scale = box.height() / (2 * kScopeDivisions * division);
        grid(box, division, volts);
        m_painter.save();
        m_painter.setClipRect(box);
        edge(box);
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const Channel c : kChannels)
            if (isVoltage(c) == volts && m_picture.isDrawn(c))
                curve(box, c, scale);
        if (m_picture.cursor)
            cursor(box, volts, scale);
        m_painter.restore();
        if (isVoltage(m_picture.trigger.channel) == volts && m_picture.wave.triggered)
            level(box, scale);
    }

    void grid(const QRectF& box, double division, bool volts) {
        const ScaledUnit unit = scaledUnit(kScopeDivisions * division,
                                           volts ? QStringLiteral("V") : QStringLiteral("A"));
        for (int i = -kScopeDivisions; i <= kScopeDivisions; ++i) {
            const double at =
                std::round(box.center().y() - i * box.height() / 2 / kScopeDivisions) + 0.5;
            m_painter.setPen(QPen(i == 0 ? m_colours.muted : m_colours.border, 1));
            m_painter.drawLine(QPointF(box.left(), at), QPointF(box.right(), at));
            if (i % 2 != 0)
                continue;
            m_painter.setPen(m_colours.muted);
            const QString words = shortNumber(i * division * unit.factor, 4, QLocale());
            drawFitted(m_painter,
                       QRectF(box.left() - kLeft, at - 9, kLeft - kMark - 4, 18).toRect(),
                       Qt::AlignRight, i == 0 ? words + QLatin1Char(' ') + unit.unit : words);
        }
        const double step = timeStep();
        m_painter.setPen(QPen(m_colours.border, 1));
        for (double t = std::ceil(m_from / step) * step; t <= m_from + m_span; t += step) {
            const double at = std::round(x(t)) + 0.5;
            m_painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()));
        }
    }

    // Step of the time axis: 1, 2 or 5 times a power of ten.
    double timeStep() const {
        const double least = m_span / kTimeSteps;
        const double power = std::pow(10.0, std::floor(std::log10(least)));
        return power * (least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
    }

    void times() {
        m_painter.setPen(m_colours.muted);
        const double step = timeStep();
        for (double t = std::ceil(m_from / step) * step; t <= m_from + m_span; t += step) {
            const double shown = std::abs(t) < step / 1e3 ? 0 : t * kMs;
            const double at = x(t);
            if (at > m_all.right() - 20)
                break; // the unit is there
            drawFitted(m_painter, QRectF(at - 40, m_all.bottom() + 3, 80, kBottom - 4).toRect(),
                       Qt::AlignHCenter, shortNumber(shown, 4, QLocale()));
        }
        m_painter.drawText(QRectF(m_all.right() - 40, m_all.bottom() + 3, 40 + kRight, kBottom - 4),
                           Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("ms"));
    }

    void edge(const QRectF& box) {
        if (!m_picture.wave.triggered)
            return;
        QPen pen(m_colours.accent, 1);
        pen.setDashPattern({4, 4});
        m_painter.setPen(pen);
        const double at = std::round(x(0)) + 0.5;
        m_painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()));
    }

    void level(const QRectF& box, double scale) {
        const double at =
            std::clamp(box.center().y() - m_picture.wave.level * scale, box.top(), box.bottom());
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colours.accent);
        m_painter.drawPolygon(
            QPolygonF{{QPointF(box.left() - kMark, at - kMark / 1.5), QPointF(box.left(), at),
                       QPointF(box.left() - kMark, at + kMark / 1.5)}});
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    // The interpolated curve as lines a few pixels long.
    void curve(const QRectF& box, Channel c, double scale) {
        const double perSecond = m_all.width() / m_span;
        const int steps = std::clamp(static_cast<int>(m_all.width() / kStep), 1, kMostSteps);
        QPolygonF line;
        line.reserve(steps + 1);
        for (int i = 0; i <= steps; ++i) {
            const double seconds = m_from + m_span * i / steps;
            const double value = m_picture.at(c, seconds).value_or(0) * scale;
            line << QPointF(m_all.left() + (seconds - m_from) * perSecond,
                            box.center().y() - std::clamp(value, -kFlat, kFlat));
        }
        strokePhaseLine(m_painter, line, phaseOf(c), m_colours.phases[index(phaseOf(c))],
                        isVoltage(c) ? kVoltWidth : kAmpWidth);
    }

    void cursor(const QRectF& box, bool volts, double scale) {
        const double at = x(*m_picture.cursor);
        m_painter.setPen(QPen(m_colours.text, 1));
        m_painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()));
        m_painter.setPen(Qt::NoPen);
        for (const Channel c : kChannels) {
            if (isVoltage(c) != volts || !m_picture.isDrawn(c))
                continue;
            const auto value = m_picture.at(c, *m_picture.cursor);
            if (!value)
                continue;
            m_painter.setBrush(m_colours.phases[index(phaseOf(c))]);
            m_painter.drawEllipse(QPointF(at, box.center().y() - *value * scale), 3.5, 3.5);
        }
    }
};

} // namespace

void paintScope(QPainter& painter, const QRectF& area, const ScopePicture& picture,
                const Colours& colours) {
    if (picture.hasWave() && area.width() > 2 * kLeft && area.height() > 3 * kBottom)
        Art(painter, area, picture, colours).paint();
}

double scopeSecondAt(const QRectF& area, const ScopePicture& picture, double x) {
    const QRectF plots = plotsOf(area);
    const double part = std::clamp((x - plots.left()) / std::max(1.0, plots.width()), 0.0, 1.0);
    return picture.firstSecond() + part * (picture.lastSecond() - picture.firstSecond());
}

} // namespace s4k::ui
