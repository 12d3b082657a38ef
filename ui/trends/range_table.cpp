// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/range_table.h"

#include "ui/charts/time_ticks.h"
#include "ui/charts/trend_pieces.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
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
constexpr int kLeastColumn = 72;
constexpr int kDigits = 4;
constexpr double kMinute = 60;
constexpr double kHour = 3600;

QString spanText(double seconds) {
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return RangeTable::tr("%1 s").arg(
            seconds, 0, 'f', std::abs(seconds - static_cast<double>(whole)) > 0.05 ? 1 : 0);
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
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return QStringLiteral("%1 %2/%3")
        .arg(plain.toString(perSecond * per, 'g', kDigits), unit, time);
}

RangeTable::RangeTable(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_table(new QTableWidget(0, kColumns, this)) {
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
    m_table->setAccessibleName(tr("Minimum, mean, maximum and slope between the marks"));
    m_table->setHorizontalHeaderLabels(
        {tr("Curve"), tr("Minimum"), tr("Mean"), tr("Maximum"), tr("Slope")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setMinimumSectionSize(kLeastColumn);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kCurve, QHeaderView::Stretch);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
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
                              spanText(to - from)));
    if (m_table->rowCount() != static_cast<int>(m_lines.size())) {
        m_table->setRowCount(static_cast<int>(m_lines.size()));
        updateGeometry();
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        setCell(static_cast<int>(i), kCurve, m_lines[i].nameWithUnit());
    setVisible(true);
    m_work.start();
}

void RangeTable::clear() {
    m_work.stop();
    m_lines.clear();
}

QString RangeTable::text(int row, int column) const {
    const QTableWidgetItem* item = m_table->item(row, column);
    return item ? item->text() : QString();
}

void RangeTable::workOn() {
    Q_EMIT aboutToRead();
    if (m_next >= m_lines.size())
        return m_work.stop();
    const TrendLine& line = m_lines[m_next];
    showRow(static_cast<int>(m_next), line, statsBetween(line.tracks, m_from * 1e3, m_to * 1e3));
    if (++m_next == m_lines.size())
        m_work.stop();
}

void RangeTable::showRow(int row, const TrendLine& line, const history::RangeStats& stats) {
    const auto number = [&](double value) {
        return stats.empty() ? QStringLiteral("\u2013")
                             : formatNumber(value, line.decimals, locale());
    };
    setCell(row, kMin, number(stats.min));
    setCell(row, kMean, number(stats.mean));
    setCell(row, kMax, number(stats.max));
    const QString slope =
        slopeText(stats.empty() ? std::nan("") : stats.slopePerSecond, m_to - m_from,
                  line.unit == TrendUnit::PowerFactor ? QString() : unitText(line.unit), locale());
    setCell(row, kSlope, slope);
}

void RangeTable::setCell(int row, int column, const QString& text) {
    if (m_table->item(row, column) == nullptr) {
        auto* item = new QTableWidgetItem;
        item->setTextAlignment(Qt::AlignVCenter |
                               (column == kCurve ? Qt::AlignLeft : Qt::AlignRight));
        m_table->setItem(row, column, item);
    }
    m_table->item(row, column)->setText(text);
}

} // namespace s4k::ui
