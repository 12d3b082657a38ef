// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitted_number.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace s4k::ui {

namespace {

constexpr double kThousand = 1e3;
constexpr int kStepDecimals = 3; // decimals of a number in a larger unit
constexpr int kSignificant = 3;  // significant digits kept by rounding
constexpr int kLeastPixels = 8;
constexpr double kLeastPart = 0.6; // smallest type, as a fraction of the font's size
constexpr double kLongScale = 1e4;

double inStep(double value, int step) {
    return value / std::pow(kThousand, step);
}

int significantDigits(double value, int decimals) {
    const double size = std::abs(value);
    return decimals + (size < 1 ? 0 : 1 + static_cast<int>(std::floor(std::log10(size))));
}

/// All ways to write a number in one size of type, the best first.
std::vector<NumberFit> waysOf(double value, int decimals, int steps) {
    std::vector<NumberFit> ways{{0, decimals}};
    for (int step = 1; step <= steps && std::abs(inStep(value, step)) >= 1; ++step)
        ways.push_back({step, kStepDecimals});
    const std::size_t exact = ways.size();
    for (std::size_t i = 0; i < exact; ++i)
        for (int fewer = ways[i].decimals - 1; fewer >= 0 && std::isfinite(value); --fewer)
            if (significantDigits(inStep(value, ways[i].step), fewer) >= kSignificant)
                ways.push_back({ways[i].step, fewer});
    return ways;
}

/// The sizes of type to try, from the size of `font` downwards.
std::vector<QFont> sizesOf(const QFont& font) {
    const int full = QFontInfo(font).pixelSize();
    const int least = std::max(kLeastPixels, static_cast<int>(std::lround(kLeastPart * full)));
    std::vector<QFont> sizes{font};
    for (int pixels = full - 1; pixels >= least; --pixels) {
        sizes.push_back(font);
        sizes.back().setPixelSize(pixels);
    }
    return sizes;
}

int digitWidth(const QFontMetrics& metrics) {
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

QLocale ungrouped(QLocale locale) {
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

int cellOf(QChar c, int digit, const QFontMetrics& metrics) {
    return c.isDigit() ? digit : metrics.horizontalAdvance(c);
}

} // namespace

QString formatNumber(double value, int decimals, const QLocale& locale) {
    return std::isfinite(value) ? ungrouped(locale).toString(value, 'f', decimals)
                                : QStringLiteral("\u2013");
}

QString shortNumber(double value, int digits, const QLocale& locale) {
    return std::isfinite(value) ? ungrouped(locale).toString(value, 'g', digits)
                                : QStringLiteral("\u2013");
}

NumberFit fitNumber(double value, int decimals, int steps, int room, const QFont& font,
                    const QLocale& locale) {
    const std::vector<QFont> sizes = sizesOf(font);
    for (const QFont& size : sizes) {
        const QFontMetrics metrics(size);
        for (NumberFit way : waysOf(value, decimals, steps)) {
            if (tabularWidth(fittedText(value, way, locale), metrics) > room)
                continue;
            way.font = size;
            return way;
        }
    }
    return {0, decimals, sizes.back(), false};
}

QString fittedText(double value, const NumberFit& fit, const QLocale& locale) {
    return formatNumber(inStep(value, fit.step), fit.decimals, locale);
}

QFont fittedFont(const QString& text, int room, const QFont& font) {
    const std::vector<QFont> sizes = sizesOf(font);
    const auto fits = [&](const QFont& size) {
        return tabularWidth(text, QFontMetrics(size)) <= room;
    };
    const auto found = std::find_if(sizes.begin(), sizes.end(), fits);
    return found == sizes.end() ? sizes.back() : *found;
}

QString overflowMark(int room, const QFont& font) {
    const QFontMetrics metrics(font);
    for (const QString& mark :
         {QStringLiteral("\u2026"), QStringLiteral(".."), QStringLiteral(".")})
        if (tabularWidth(mark, metrics) <= room)
            return mark;
    return {};
}

int tabularWidth(const QString& text, const QFontMetrics& metrics) {
    const int digit = digitWidth(metrics);
    int width = 0;
    for (const QChar c : text)
        width += cellOf(c, digit, metrics);
    return width;
}

void drawTabular(QPainter& painter, const QRect& room, Qt::Alignment alignment,
                 const QString& text) {
    const QFontMetrics metrics = painter.fontMetrics();
    const int digit = digitWidth(metrics);
    const int spare = room.width() - tabularWidth(text, metrics);
    int x = room.left() + (alignment.testFlag(Qt::AlignRight)     ? spare
                           : alignment.testFlag(Qt::AlignHCenter) ? spare / 2
                                                                  : 0);
    for (const QChar c : text) {
        const int cell = cellOf(c, digit, metrics);
        painter.drawText(QRect(x, room.top(), cell, room.height()),
                         Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextDontClip, QString(c));
        x += cell;
    }
}

void drawFitted(QPainter& painter, const QRect& room, Qt::Alignment alignment,
                const QString& text) {
    const QFont before = painter.font();
    const QFont font = fittedFont(text, room.width(), before);
    const bool fits = tabularWidth(text, QFontMetrics(font)) <= room.width();
    painter.setFont(font);
    drawTabular(painter, room, alignment, fits ? text : overflowMark(room.width(), font));
    painter.setFont(before);
}

ScaledUnit scaledUnit(double largest, const QString& unit) {
    constexpr std::array<const char*, 2> kPrefixes{"k", "M"};
    ScaledUnit scaled{unit, 1};
    for (const char* prefix : kPrefixes)
        if (std::abs(largest) * scaled.factor >= kLongScale)
            scaled = {QLatin1String(prefix) + unit, scaled.factor / kThousand};
    return scaled;
}

QStringList unitsFrom(const QString& kiloUnit) {
    QStringList units;
    for (const char prefix : {'k', 'M', 'G'})
        units += QLatin1Char(prefix) + kiloUnit.mid(1);
    return units;
}

} // namespace s4k::ui
