// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLocale>
#include <QRect>
#include <QString>
#include <QStringList>

class QFontMetrics;
class QPainter;

/// Numbers in a room of any width: whole, in a larger unit, rounded, smaller, or an overflow mark,
/// but never without a digit. @source own design
namespace s4k::ui {

/// `value` with fixed decimals in the words of `locale`; a dash when it is not valid.
[[nodiscard]] QString formatNumber(double value, int decimals, const QLocale& locale);

/// `value` with at most `digits` significant digits and no zeros behind them, as axes show it.
[[nodiscard]] QString shortNumber(double value, int digits, const QLocale& locale);

/// How a number is written so that it fits.
struct NumberFit {
    int step = 0;     ///< 0: in its own unit, 1: in thousands of it, 2: in millions
    int decimals = 0; ///< of the number in that unit
    QFont font{};     ///< that of the widget, or smaller
    bool fits = true; ///< false: only an overflow mark has room
    friend bool operator==(const NumberFit&, const NumberFit&) = default;
};

/// The first way to write `value` that fits into `room` pixels: as it is, in one of `steps` larger
/// units, with fewer decimals (three significant digits stay), then all of them in smaller type.
/// Values of the same sign and of smaller size fit the same way.
[[nodiscard]] NumberFit fitNumber(double value, int decimals, int steps, int room,
                                  const QFont& font, const QLocale& locale);
/// `value` in the unit and with the decimals of `fit`.
[[nodiscard]] QString fittedText(double value, const NumberFit& fit, const QLocale& locale);

/// The font in which `text` fits: `font`, or smaller down to a floor; the floor when none does.
[[nodiscard]] QFont fittedFont(const QString& text, int room, const QFont& font);

/// What takes the place of a number without room: `…`, or as many dots as fit.
[[nodiscard]] QString overflowMark(int room, const QFont& font);

/// Width of a text in which every digit is as wide as the widest.
[[nodiscard]] int tabularWidth(const QString& text, const QFontMetrics& metrics);
/// Draws in the painter's font; every digit takes the width of the widest.
void drawTabular(QPainter& painter, const QRect& room, Qt::Alignment alignment,
                 const QString& text);
/// The same in smaller type where it must be, or an overflow mark where that does not fit either.
void drawFitted(QPainter& painter, const QRect& room, Qt::Alignment alignment, const QString& text);

/// A unit and what a value is multiplied by.
struct ScaledUnit {
    QString unit;
    double factor = 1;
};
/// `unit`, or its thousands or millions (`kV`, `MV`), for a scale that ends at `largest`: below
/// 10 000 the unit itself.
[[nodiscard]] ScaledUnit scaledUnit(double largest, const QString& unit);

/// A unit of thousands and the larger ones: `kW` gives `kW`, `MW`, `GW`.
[[nodiscard]] QStringList unitsFrom(const QString& kiloUnit);

} // namespace s4k::ui
