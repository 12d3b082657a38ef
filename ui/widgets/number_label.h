// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fitted_number.h"

#include <QLabel>
#include <QStringList>

#include <limits>

namespace s4k::ui {

/// A measured number of which no digit is cut off. Its size hint is the room of the whole number.
/// With less room it uses a larger unit, rounds or shrinks its type; if nothing fits it shows an
/// overflow mark. A tool tip shows the whole number where the label does not. Aligned to the right
/// (the default), its digits keep their place: room, unit and type are those of the largest number
/// shown so far. `text()` is the whole number in the first unit.
class NumberLabel final : public QLabel {
    Q_OBJECT
public:
    explicit NumberLabel(QWidget* parent = nullptr);

    /// The longest text expected, e.g. `0000.0`; it sets the minimum width. A different text resets
    /// the largest number shown so far.
    void setWidest(const QString& widest);
    /// Sets the units to choose from, each a thousand times the one before: `kW`, `MW`, `GW`.
    /// Numbers are given in the first. Different units reset the largest number shown so far.
    void setUnits(const QStringList& units);
    /// Shows `value` with `decimals`; a dash when it is not finite.
    void setNumber(double value, int decimals);
    void setText(const QString&) = delete;

    /// Index of the unit that the numbers need in this width.
    [[nodiscard]] int neededUnit() const;
    /// Sets the index of the smallest unit to use, so that the numbers of a column can share one.
    void setLeastUnit(int unit);

    /// The text as painted, without its unit.
    [[nodiscard]] QString shownText() const;
    /// The unit of the text as painted, which the label does not paint; empty without units.
    [[nodiscard]] QString shownUnit() const { return m_units.value(m_fit.step); }
    [[nodiscard]] const NumberFit& fit() const { return m_fit; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void unitChanged(const QString& unit); ///< shownUnit() is another one

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_widest;
    QStringList m_units;
    double m_value = std::numeric_limits<double>::quiet_NaN();
    int m_decimals = 0;
    double m_largest = 0;    ///< greatest magnitude shown
    bool m_negative = false; ///< a number below zero was shown
    int m_leastUnit = 0;
    NumberFit m_fit;

    [[nodiscard]] bool keepsPlace() const { return alignment().testFlag(Qt::AlignRight); }
    [[nodiscard]] double widestNumber() const;
    [[nodiscard]] NumberFit fitFrom(int unit) const;
    bool remember(double value);
    void forget();
    void refit();
};

} // namespace s4k::ui
