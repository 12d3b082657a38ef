// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scope/scope_stroke.h"

#include "ui/widgets/phase_pen.h"

#include <QLineF>
#include <QList>
#include <QPaintEngine>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kApart = 0.85;  // of a pixel: keeps diagonal lines without gaps
constexpr double kEnds = 1.75;   // pixels by which thin lines are drawn too long
constexpr double kMostCut = 0.4; // largest part of a dash that is cut off to correct this
constexpr double kFinest = 0.05;
constexpr int kMostCopies = 24;
constexpr int kMostPieces = 40'000;

/// Vector of length `distance` at a right angle to the direction.
QPointF aside(const QPointF& along, double distance) {
    const double length = std::max(kFinest, std::hypot(along.x(), along.y()));
    return distance / length * QPointF(-along.y(), along.x());
}

QPolygonF beside(const QPolygonF& line, double distance) {
    QPolygonF out;
    out.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i)
        out << line[i] + aside(line[std::min(i + 1, line.size() - 1)] -
                                   line[std::max<qsizetype>(i - 1, 0)],
                               distance);
    return out;
}

QList<QLineF> beside(const QList<QLineF>& pieces, double distance) {
    QList<QLineF> out;
    out.reserve(pieces.size());
    for (const QLineF& piece : pieces)
        out << piece.translated(aside(piece.p2() - piece.p1(), distance));
    return out;
}

/// The pieces of a line that are drawn with dashes `on` and gaps `off`.
QList<QLineF> dashed(const QPolygonF& line, double on, double off) {
    QList<QLineF> pieces;
    double phase = 0;
    for (qsizetype i = 0; i + 1 < line.size() && pieces.size() < kMostPieces; ++i) {
        QPointF from = line[i];
        double left = QLineF(from, line[i + 1]).length();
        while (left > kFinest && pieces.size() < kMostPieces) {
            const double part = std::min(left, (phase < on ? on : on + off) - phase);
            const QPointF next = from + (line[i + 1] - from) * (part / left);
            if (phase < on)
                pieces << QLineF(from, next);
            from = next;
            left -= part;
            phase = phase + part >= on + off - kFinest ? 0 : phase + part;
        }
    }
    return pieces;
}

} // namespace

void strokePhaseLine(QPainter& painter, const QPolygonF& line, Phase phase, const QColor& colour,
                     double width) {
    const QPen pen = phasePen(phase, colour, width);
    const QPaintEngine* const engine = painter.paintEngine();
    if (engine == nullptr || engine->type() != QPaintEngine::Raster) {
        painter.setPen(pen);
        painter.drawPolyline(line);
        return;
    }
    // QPainter has a fast path for lines of one pixel.
    const double scale = std::max(kFinest, std::abs(painter.deviceTransform().m11()));
    const double pixels = width * scale;
    const QList<qreal> pattern = pen.dashPattern();
    const double ends = kEnds / scale;
    const auto shortened = [&](double on) { return on - std::min(ends, kMostCut * on); };
    const QList<QLineF> pieces =
        pattern.isEmpty() ? QList<QLineF>()
                          : dashed(line, shortened(width * pattern[0]), width * pattern[1] + ends);
    painter.setPen(QPen(colour, 0)); // one pixel at any scale
    const double reach = std::max(0.0, pixels - 1);
    const int copies = std::min(kMostCopies, 1 + static_cast<int>(std::ceil(reach / kApart)));
    for (int i = 0; i < copies; ++i) {
        const double part = copies == 1 ? 0 : static_cast<double>(i) / (copies - 1) - 0.5;
        if (pattern.isEmpty())
            painter.drawPolyline(beside(line, part * reach / scale));
        else
            painter.drawLines(beside(pieces, part * reach / scale));
    }
}

} // namespace s4k::ui
