// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shown_inputs.h"
#include "ui/harmonics/harmonic_picture.h"
#include "ui/widgets/fitted_number.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kLeft = 46;
constexpr double kRight = 4;
constexpr double kTop = 18;
constexpr double kBottom = 22;
constexpr double kFontSize = 11;
constexpr double kGroup = 0.76; // part of a slot that is filled by bars
constexpr double kWidest = 22;
constexpr double kDecades = 4; // of the logarithmic scale
constexpr double kCut = 5;
constexpr int kLines = 5;

QRectF plotOf(const QRectF& area) {
    return area.adjusted(kLeft, kTop, -kRight, -kBottom);
}

class Art {
public:
    Art(QPainter& painter, const QRectF& area, const HarmonicPicture& picture,
        const Colours& colours)
        : m_painter(painter), m_area(area), m_plot(plotOf(area)), m_picture(picture),
          m_colours(colours) {}

    void paint() {
        m_painter.save();
        QFont font = m_painter.font();
        font.setPixelSize(static_cast<int>(kFontSize));
        m_painter.setFont(font);
        marked();
        unmeasurable();
        axis();
        for (int order = 1; order <= m_picture.highestOrder; ++order)
            bars(order);
        limits();
        orders();
        m_painter.restore();
    }

private:
    QPainter& m_painter;
    QRectF m_area;
    QRectF m_plot;
    const HarmonicPicture& m_picture;
    const Colours& m_colours;

    double y(double value) const {
        double part = value / m_picture.top;
        if (m_picture.choice.logarithmic)
            part = 1 + std::log10(std::max(part, 1e-12)) / kDecades;
        return m_plot.bottom() - std::clamp(part, 0.0, 1.0) * m_plot.height();
    }

    QRectF slot(int order) const { return harmonicSlot(m_area, order); }

    void marked() {
        if (m_picture.marked > 0)
            m_painter.fillRect(slot(m_picture.marked), m_colours.accentSoft);
    }

    void unmeasurable() {
        if (m_picture.highestOrder >= kHighestOrder)
            return;
        QRectF beyond = slot(m_picture.highestOrder + 1);
        beyond.setRight(m_plot.right());
        m_painter.fillRect(beyond, QBrush(m_colours.border, Qt::BDiagPattern));
    }

    ScaledUnit unit() const {
        return m_picture.choice.percent ? ScaledUnit{m_picture.unit}
                                        : scaledUnit(m_picture.top, m_picture.unit);
    }

    void gridLine(double value, int digits) {
        const double at = std::round(y(value)) + 0.5;
        m_painter.setPen(QPen(m_colours.border, 1));
        m_painter.drawLine(QPointF(m_plot.left(), at), QPointF(m_plot.right(), at));
        m_painter.setPen(m_colours.muted);
        drawFitted(m_painter, QRectF(m_area.left(), at - 10, kLeft - 6, 20).toRect(),
                   Qt::AlignRight, shortNumber(value * unit().factor, digits, QLocale()));
    }

    void axis() {
        m_painter.setPen(m_colours.muted);
        m_painter.drawText(
            QRectF(m_area.left(), m_area.top() - 2, kLeft + 90, kTop),
            Qt::AlignLeft | Qt::AlignVCenter,
            m_picture.choice.percent
                ? QCoreApplication::translate("s4k::ui::HarmonicsView", "% of the fundamental")
                : unit().unit);
        if (m_picture.choice.logarithmic) {
            for (int decade = 0; decade <= static_cast<int>(kDecades); ++decade)
                gridLine(m_picture.top * std::pow(10.0, -decade), 3);
            return;
        }
        for (int i = 0; i <= kLines; ++i)
            gridLine(m_picture.top * i / kLines, 4);
    }

    void bars(int order) {
        const auto count = static_cast<double>(std::max<std::size_t>(m_picture.inputs.size(), 1));
        const QRectF room = slot(order);
        const double width = std::min(kWidest, kGroup * room.width() / count);
        double x = room.center().x() - count * width / 2;
        for (const HarmonicBars& input : m_picture.inputs) {
            if (const auto value = input.values[static_cast<std::size_t>(order - 1)])
                bar(QRectF(x, 0, std::max(1.0, width - 1), 0), *value, phaseOf(input.channel));
            x += width;
        }
    }

    // Phases differ not only by colour: filled, hatched, or a frame only.
    void bar(QRectF box, double value, Phase phase) {
        box.setTop(y(value));
        box.setBottom(m_plot.bottom());
        const QColor colour = m_colours.phases[index(phase)];
        QColor fill = colour;
        if (phase == Phase::C)
            fill.setAlphaF(0.3F);
        m_painter.fillRect(box, fill);
        if (phase == Phase::B && box.width() > 3)
            m_painter.fillRect(box, QBrush(m_colours.raised, Qt::FDiagPattern));
        if (phase != Phase::A && box.height() >= 2) {
            m_painter.setPen(QPen(colour, 1));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0));
        }
        if (value > 1.0001 * m_picture.top)
            cut(box);
    }

    // Marks a bar that continues beyond the picture.
    void cut(const QRectF& box) {
        const double at = m_plot.top() + 2 * kCut;
        const double left = box.left() - 1;
        const double right = box.right() + 1;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colours.raised);
        m_painter.drawPolygon(QPolygonF{{QPointF(left, at + kCut), QPointF(right, at),
                                         QPointF(right, at + kCut), QPointF(left, at + 2 * kCut)}});
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    void limits() {
        const HarmonicChoice& choice = m_picture.choice;
        if (!choice.percent || choice.currents)
            return;
        m_painter.setPen(QPen(m_colours.alarm, 2));
        for (int order = 2; order <= m_picture.highestOrder; ++order)
            if (const auto limit = limitOf(choice.limits, order);
                limit && *limit <= m_picture.top) {
                const QRectF room = slot(order);
                const double at = std::round(y(*limit));
                m_painter.drawLine(QPointF(room.left() + 2, at), QPointF(room.right() - 2, at));
            }
    }

    void orders() {
        m_painter.setPen(m_colours.muted);
        const bool everySecond =
            slot(1).width() < m_painter.fontMetrics().horizontalAdvance(QStringLiteral("21")) + 3;
        for (int order = 1; order <= kHighestOrder; order += everySecond ? 2 : 1) {
            const QRectF room = slot(order);
            m_painter.drawText(
                QRectF(room.left() - 6, m_plot.bottom() + 2, room.width() + 12, kBottom - 4),
                Qt::AlignCenter, QString::number(order));
        }
    }
};

} // namespace

QRectF harmonicSlot(const QRectF& area, int order) {
    const QRectF plot = plotOf(area);
    const double width = plot.width() / kHighestOrder;
    return {plot.left() + (order - 1) * width, plot.top(), width, plot.height()};
}

int harmonicAt(const QRectF& area, const QPointF& place) {
    const QRectF plot = plotOf(area);
    if (place.x() < plot.left() || place.x() >= plot.right() || plot.width() < 1)
        return 0;
    return 1 + static_cast<int>((place.x() - plot.left()) / plot.width() * kHighestOrder);
}

void paintHarmonics(QPainter& painter, const QRectF& area, const HarmonicPicture& picture,
                    const Colours& colours) {
    if (area.width() > kLeft + kHighestOrder && area.height() > kTop + kBottom)
        Art(painter, area, picture, colours).paint();
}

} // namespace s4k::ui
