// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QString>

#include <algorithm>

namespace s4k::test {

/// White paper of this size, as PixelReader expects.
inline QImage blankPaper(const QSize& size) {
    QImage paper(size, QImage::Format_RGB32);
    paper.fill(Qt::white);
    return paper;
}

/// Reads right-aligned numbers from pixels. Every glyph is compared with one painted alone, so that
/// a cut, missing or overlapping digit is read as `?`. Independent of the code under test, except
/// for the rule that every digit is as wide as the widest.
class PixelReader {
public:
    explicit PixelReader(const QFont& font) : m_font(font), m_metrics(font) {}

    [[nodiscard]] QString read(const QImage& image) const {
        QString text;
        int right = image.width();
        while (hasInk(image, right)) {
            const QChar glyph = glyphAt(image, right);
            text.prepend(glyph);
            if (glyph == QLatin1Char('?'))
                break;
            right -= cellOf(glyph);
        }
        return text;
    }

private:
    QFont m_font;
    QFontMetrics m_metrics;

    [[nodiscard]] int cellOf(QChar glyph) const {
        int cell = m_metrics.horizontalAdvance(glyph);
        if (glyph.isDigit())
            for (char digit = '0'; digit <= '9'; ++digit)
                cell = std::max(cell, m_metrics.horizontalAdvance(QLatin1Char(digit)));
        return cell;
    }

    static bool hasInk(const QImage& image, int right) {
        for (int x = 0; x < right; ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y) != Qt::white)
                    return true;
        return false;
    }

    /// The glyph whose cell ends at `right`.
    [[nodiscard]] QChar glyphAt(const QImage& image, int right) const {
        for (const QChar glyph : QStringLiteral("0123456789.-\u2013\u2026")) {
            const int cell = cellOf(glyph);
            if (cell > right)
                continue;
            QImage alone = blankPaper({cell, image.height()});
            QPainter painter(&alone);
            painter.setFont(m_font);
            painter.setPen(Qt::black);
            painter.drawText(alone.rect(), Qt::AlignCenter | Qt::TextDontClip, QString(glyph));
            painter.end();
            if (image.copy(right - cell, 0, cell, image.height()) == alone)
                return glyph;
        }
        return QLatin1Char('?');
    }
};

} // namespace s4k::test
