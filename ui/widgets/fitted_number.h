// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLocale>
#include <QRect>
#include <QString>
#include <QStringList>

class QFontMetrics;
class QPainter;

/// Draws numbers in a room of any width: in full, in a larger unit, rounded or in smaller type,
/// otherwise as an overflow mark, but never with a digit cut off. @source own design
namespace s4k::ui {

/// `value` with a fixed number of decimals, written for `locale`; a dash when it is not finite.
[[nodiscard]] QString formatNumber(double value, int decimals, const QLocale& locale);

/// `value` with at most `digits` significant digits and no trailing zeros, as axes show it; a dash
/// when it is not finite.
[[nodiscard]] QString shortNumber(double value, int digits, const QLocale& locale);

/// How a number is written so that it fits.
struct NumberFit {
    int step = 0;     ///< unit of the number: 0 the unit given, 1 thousands of it, 2 millions
    int decimals = 0; ///< of the number in that unit
    QFont font{};     ///< the font of the widget, or a smaller one
    bool fits = true; ///< false: only an overflow mark has room
    friend bool operator==(const NumberFit&, const NumberFit&) = default;
};

/// The first way to write `value` that fits into `room` pixels. Tried in this order: with
/// `decimals`, in one of `steps` larger units with three decimals, with fewer decimals (at least
/// three significant digits), then all of these in smaller type. A number of the same sign and
/// smaller magnitude is no wider when it is written in the same way.
[[nodiscard]] NumberFit fitNumber(double value, int decimals, int steps, int room,
                                  const QFont& font, const QLocale& locale);
/// `value` in the unit and with the decimals of `fit`.
[[nodiscard]] QString fittedText(double value, const NumberFit& fit, const QLocale& locale);

/// The largest size of `font` in which `text` fits into `room` pixels. The smallest size tried is
/// 0.6 of the original, at least 8 pixels; it is returned if the text does not fit at all.
[[nodiscard]] QFont fittedFont(const QString& text, int room, const QFont& font);

/// Text shown instead of a number that does not fit: `…`, `..` or `.`, whichever fits first into
/// `room` pixels; otherwise empty.
[[nodiscard]] QString overflowMark(int room, const QFont& font);

/// Width in pixels of a text in which every digit is as wide as the widest digit.
[[nodiscard]] int tabularWidth(const QString& text, const QFontMetrics& metrics);
/// Draws `text` in the painter's font, vertically centred; every digit is as wide as the widest
/// digit. `alignment` is left, centre or right.
void drawTabular(QPainter& painter, const QRect& room, Qt::Alignment alignment,
                 const QString& text);
/// As drawTabular(), in smaller type if necessary, or an overflow mark if that does not fit either.
void drawFitted(QPainter& painter, const QRect& room, Qt::Alignment alignment, const QString& text);

/// A unit, and the factor that converts a value in the unit given into it.
struct ScaledUnit {
    QString unit;
    double factor = 1;
};
/// The unit of a scale that ends at `largest`, which is given in `unit`: below 10 000 `unit`, below
/// 10 000 000 its thousands (`kV`), above these its millions (`MV`).
[[nodiscard]] ScaledUnit scaledUnit(double largest, const QString& unit);

/// `kiloUnit`, a unit of thousands, and the two next larger units: `kW` gives `kW`, `MW`, `GW`.
[[nodiscard]] QStringList unitsFrom(const QString& kiloUnit);

} // namespace s4k::ui
