// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/picture_legend.h"

#include "ui/trends/plot/curve_pens.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace s4k::ui {

namespace {

constexpr int kSample = 20;

struct Entry {
    const TrendLine* line;
    QPoint corner;
};

struct Places {
    std::vector<Entry> entries;
    int height = 0;
};

Places placesOf(const std::vector<TrendLine>& lines, int width, const QFontMetrics& font) {
    Places places;
    const int row = font.height() + space::kTight;
    int x = space::kSmall;
    int y = space::kTight;
    for (const TrendLine& line : lines) {
        if (!line.curve.shown)
            continue;
        const int wide = kSample + space::kTight + font.horizontalAdvance(line.name);
        if (x > space::kSmall && x + wide > width - space::kSmall) {
            x = space::kSmall;
            y += row;
        }
        places.entries.push_back({&line, {x, y}});
        x += wide + space::kLarge;
    }
    places.height = places.entries.empty() ? 0 : y + row;
    return places;
}

} // namespace

int pictureLegendHeight(const std::vector<TrendLine>& lines, int width, const QFont& font) {
    return placesOf(lines, width, QFontMetrics(font)).height;
}

void paintPictureLegend(QPainter& painter, const std::vector<TrendLine>& lines, int width,
                        const QFont& font, const Colours& colours) {
    const QFontMetrics metrics(font);
    const Places places = placesOf(lines, width, metrics);
    painter.save();
    painter.setFont(font);
    painter.fillRect(QRect(0, 0, width, places.height), colours.raised);
    for (const Entry& entry : places.entries) {
        QPen pen = curvePen(entry.line->phase, entry.line->rank, colours);
        pen.setWidthF(1.5);
        painter.setPen(pen);
        const int middle = entry.corner.y() + metrics.height() / 2;
        painter.drawLine(entry.corner.x(), middle, entry.corner.x() + kSample, middle);
        painter.setPen(colours.text);
        painter.drawText(entry.corner.x() + kSample + space::kTight,
                         entry.corner.y() + metrics.ascent(), entry.line->name);
    }
    painter.restore();
}

} // namespace s4k::ui
