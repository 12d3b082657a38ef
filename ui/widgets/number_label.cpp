// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

NumberLabel::NumberLabel(QWidget* parent) : QLabel(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setNumber(m_value, 0);
}

void NumberLabel::setWidest(const QString& widest) {
    if (widest == m_widest)
        return;
    m_widest = widest;
    forget();
    remember(m_value);
    refit();
    updateGeometry();
}

void NumberLabel::setUnits(const QStringList& units) {
    if (units == m_units)
        return;
    m_units = units;
    forget();
    remember(m_value);
    refit();
}

void NumberLabel::setNumber(double value, int decimals) {
    const bool wider = remember(value) || decimals != m_decimals || !keepsPlace();
    m_value = value;
    m_decimals = decimals;
    QLabel::setText(formatNumber(value, decimals, locale()));
    if (!wider)
        return;
    refit();
    updateGeometry();
}

/// The number that decides unit and type: the largest shown so far if digits keep their place,
/// otherwise the present one.
double NumberLabel::widestNumber() const {
    return !keepsPlace() ? m_value : m_negative ? -m_largest : m_largest;
}

bool NumberLabel::remember(double value) {
    if (!std::isfinite(value) || (std::abs(value) <= m_largest && (m_negative || value >= 0)))
        return false;
    m_largest = std::max(m_largest, std::abs(value));
    m_negative = m_negative || value < 0;
    return true;
}

void NumberLabel::forget() {
    m_largest = 0;
    m_negative = false;
}

NumberFit NumberLabel::fitFrom(int unit) const {
    const int steps = std::max(0, static_cast<int>(m_units.size()) - 1);
    if (unit == 0)
        return fitNumber(widestNumber(), m_decimals, steps, width(), font(), locale());
    NumberFit fit =
        fitNumber(widestNumber() / std::pow(1e3, unit), 3, steps - unit, width(), font(), locale());
    fit.step += unit;
    return fit;
}

int NumberLabel::neededUnit() const {
    return fitFrom(0).step;
}

void NumberLabel::setLeastUnit(int unit) {
    if (unit == m_leastUnit)
        return;
    m_leastUnit = unit;
    refit();
}

void NumberLabel::refit() {
    const NumberFit fit = fitFrom(m_leastUnit);
    if (fit == m_fit)
        return;
    const bool other = fit.step != m_fit.step;
    m_fit = fit;
    update();
    if (other)
        Q_EMIT unitChanged(shownUnit());
}

QString NumberLabel::shownText() const {
    const QString text = fittedText(m_value, m_fit, locale());
    const bool isDash = !std::isfinite(m_value);
    const bool fits = isDash ? tabularWidth(text, QFontMetrics(m_fit.font)) <= width() : m_fit.fits;
    return fits ? text : overflowMark(width(), m_fit.font);
}

QSize NumberLabel::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    const QString widest = formatNumber(widestNumber(), m_decimals, locale());
    return {std::max(tabularWidth(m_widest, metrics), tabularWidth(widest, metrics)),
            metrics.height()};
}

QSize NumberLabel::minimumSizeHint() const {
    return {tabularWidth(m_widest, fontMetrics()), fontMetrics().height()};
}

void NumberLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setFont(m_fit.font);
    drawTabular(painter, rect(), alignment(), shownText());
}

void NumberLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    refit();
}

void NumberLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        refit();
}

bool NumberLabel::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || shownText() == text())
        return QLabel::event(event);
    QString whole = text() + QLatin1Char(' ') + m_units.value(0);
    if (!toolTip().isEmpty())
        whole.prepend(toolTip() + QStringLiteral(": "));
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), whole.trimmed(), this);
    return true;
}

} // namespace s4k::ui
