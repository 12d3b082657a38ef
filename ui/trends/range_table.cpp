// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/range_table.h"

#include "core/past/trend_pieces.h"
#include "ui/charts/time_ticks.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace s4k::ui {

namespace {

enum Column : int {
    kCurve,
    kMin,
    kMean,
    kMax,
    kSlope,
    kColumns
};
constexpr int kRowHeight = 24;
constexpr int kDigits = 4;
constexpr double kLong = 1e4; // from here on numbers have no decimals
constexpr double kMinute = 60;
constexpr double kHour = 3600;

QString spanText(double seconds, const QLocale& locale) {
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return RangeTable::tr("%1 s").arg(formatNumber(
            seconds, std::abs(seconds - static_cast<double>(whole)) > 0.05 ? 1 : 0, locale));
    return formatMeterTime(static_cast<double>(whole));
}

} // namespace

QString slopeText(double perSecond, double rangeSeconds, const QString& unit,
                  const QLocale& locale) {
    if (!std::isfinite(perSecond))
        return QStringLiteral("\u2013");
    const double per = rangeSeconds >= 2 * kHour     ? kHour
                       : rangeSeconds >= 2 * kMinute ? kMinute
                                                     : 1;
    const QString time = per == kHour     ? QStringLiteral("h")
                         : per == kMinute ? QStringLiteral("min")
                                          : QStringLiteral("s");
    const double slope = perSecond * per;
    return QStringLiteral("%1 %2/%3")
        .arg(std::abs(slope) < kLong ? shortNumber(slope, kDigits, locale)
                                     : formatNumber(slope, 0, locale),
             unit, time);
}

RangeTable::RangeTable(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)),
      m_table(new FigureTable(tr("Minimum, mean, maximum and slope between the marks"), this)) {
    setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kTight, space::kTight, space::kTight);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setProperty("quiet", true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close the range"));
    close->setToolTip(tr("Close the range (Esc in the charts)"));
    head->addWidget(m_title, 1);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_title->setProperty("role", QStringLiteral("caption"));
    m_table->setNamesWide(true);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_work.setInterval(0);
    connect(&m_work, &QTimer::timeout, this, &RangeTable::workOn);
    connect(close, &QToolButton::clicked, this, &RangeTable::closed);
    hide();
}

QSize RangeTable::sizeHint() const {
    return {QFrame::sizeHint().width(), (m_table->rowCount() + 3) * kRowHeight + 2 * space::kSmall};
}

void RangeTable::show(const std::vector<TrendLine>& lines, double from, double to) {
    m_lines.clear();
    for (const TrendLine& line : lines)
        if (line.curve.shown)
            m_lines.push_back(line);
    m_from = from;
    m_to = to;
    m_next = 0;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    m_title->setText(tr("%1 to %2: %3")
                         .arg(formatMoment(from, zone, locale()), formatMoment(to, zone, locale()),
                              spanText(to - from, locale())));
    m_rows.resize(static_cast<qsizetype>(m_lines.size()), QStringList(kColumns));
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_rows[static_cast<qsizetype>(i)][kCurve] = m_lines[i].nameWithUnit();
    m_table->setHeads({tr("Curve"), tr("Minimum"), tr("Mean"), tr("Maximum"), tr("Slope")});
    m_table->setRows(m_rows);
    updateGeometry();
    setVisible(true);
    m_work.start();
}

void RangeTable::clear() {
    m_work.stop();
    m_lines.clear();
}

QString RangeTable::text(int row, int column) const {
    return m_table->text(row, column);
}

void RangeTable::workOn() {
    Q_EMIT aboutToRead();
    if (m_next >= m_lines.size())
        return m_work.stop();
    const TrendLine& line = m_lines[m_next];
    showRow(m_next, line, statsBetween(line.tracks, m_from * 1e3, m_to * 1e3));
    if (++m_next == m_lines.size())
        m_work.stop();
}

void RangeTable::showRow(std::size_t row, const TrendLine& line, const series::RangeStats& stats) {
    const auto number = [&](double value) {
        return stats.empty() ? QStringLiteral("\u2013")
                             : formatNumber(value, line.decimals, locale());
    };
    const QString slope =
        slopeText(stats.empty() ? std::nan("") : stats.slopePerSecond, m_to - m_from,
                  line.unit == TrendUnit::PowerFactor ? QString() : unitText(line.unit), locale());
    m_rows[static_cast<qsizetype>(row)] = {line.nameWithUnit(), number(stats.min),
                                           number(stats.mean), number(stats.max), slope};
    m_table->setHeads({tr("Curve"), tr("Minimum"), tr("Mean"), tr("Maximum"), tr("Slope")});
    m_table->setRows(m_rows);
}

} // namespace s4k::ui
