// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_view.h"

#include "core/registers/power_rules.h"
#include "ui/charts/phase_chip.h"
#include "ui/charts/trend_plot.h"
#include "ui/model/present_values.h"
#include "ui/style/colours.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace s4k::ui {

namespace {

struct Span {
    int seconds;
    const char* text;
};
constexpr std::array<Span, 9> kSpans{
    {{60, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "1 min")},
     {300, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "5 min")},
     {1800, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "30 min")},
     {7200, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "2 h")},
     {28800, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "8 h")},
     {86400, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "24 h")},
     {604'800, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "7 days")},
     {2'592'000, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "30 days")},
     {31'536'000, QT_TRANSLATE_NOOP("s4k::ui::TrendView", "1 year")}}};
constexpr int kNarrow = 400; // below: the follow button shows its icon only
constexpr int kDefaultSpan = 1;
constexpr double kWallSecondsShown = 28; // at every speed

} // namespace

TrendView::TrendView(PastArchive& pasts, TimeWindow& time, QWidget* parent)
    : QWidget(parent), m_pasts(pasts), m_time(time), m_buffer(&pasts.of(m_key).trend),
      m_spans(new QComboBox(this)), m_follow(new QToolButton(this)),
      m_plot(new TrendPlot(*m_buffer, this)), m_empty(new QLabel(m_plot)),
      m_readout(new QLabel(m_plot)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(buildToolBar());
    column->addWidget(m_plot, 1);
    m_plot->setAccessibleName(tr("Trends of volts, amps and kilowatts"));
    m_plot->setAccessibleDescription(tr("Left and Right move the cursor, Page Up and Page Down "
                                        "the time, plus and minus zoom, Home shows the oldest and "
                                        "End follows the newest value"));
    m_plot->setMinimumHeight(140);
    m_empty->setText(tr("Volts, amps and kilowatts will appear here, one point a reading.\n"
                        "A meter of this program measures while Run is on."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("role", QStringLiteral("caption"));
    m_readout->setObjectName(QStringLiteral("card"));
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->setMargin(space::kSmall);
    m_readout->hide();
    connect(m_plot, &TrendPlot::cursorMoved, this, &TrendView::showReadout);
    connect(m_plot, &TrendPlot::followingChanged, m_follow, &QToolButton::setChecked);
    setSystem(SystemType::ThreePhaseWye);
}

QWidget* TrendView::buildToolBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    buildChips(*row);
    row->addStretch(1);
    buildSpans();
    row->addWidget(m_spans);
    m_follow->setIcon(icon(QStringLiteral("follow")));
    m_follow->setText(QLatin1Char(' ') + tr("Follow"));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setFocusPolicy(Qt::StrongFocus);
    m_follow->setAccessibleName(tr("Follow the newest value"));
    m_follow->setToolTip(tr("Keep the newest value at the right edge (End)"));
    connect(m_follow, &QToolButton::toggled, m_plot, &TrendPlot::setFollowing);
    row->addWidget(m_follow);
    return bar;
}

void TrendView::buildChips(QHBoxLayout& row) {
    for (const Phase p : kPhases) {
        auto* chip = new PhaseChip(p, this);
        chip->setAccessibleName(tr("Show phase %1").arg(QLatin1Char(letter(p))));
        chip->setToolTip(tr("Show or hide phase %1").arg(QLatin1Char(letter(p))));
        connect(chip, &PhaseChip::toggled, this,
                [this, p](bool shown) { m_plot->setPhaseShown(p, shown); });
        m_chips[index(p)] = chip;
        row.addWidget(chip);
    }
}

void TrendView::buildSpans() {
    for (const Span& span : kSpans)
        m_spans->addItem(tr(span.text), span.seconds);
    m_spans->setCurrentIndex(kDefaultSpan);
    m_spans->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_spans->setAccessibleName(tr("Time span shown"));
    m_spans->setToolTip(tr("Time span shown; the wheel zooms as well"));
    connect(m_spans, &QComboBox::activated, this,
            [this](int i) { m_plot->setSpan(m_spans->itemData(i).toInt()); });
}

void TrendView::suggestSpan(double speed) {
    int i = 0;
    while (i + 1 < m_spans->count() &&
           m_spans->itemData(i).toDouble() < std::max(kWallSecondsShown * speed, 300.0))
        ++i;
    m_spans->setCurrentIndex(i);
    m_plot->setSpan(m_spans->itemData(i).toInt());
}

void TrendView::nameMeter(const MeterView& meter) {
    static_cast<void>(meter);
}

void TrendView::setChartSets(const std::vector<ChartSet>& sets) {
    static_cast<void>(sets);
}

void TrendView::focusPlot() {
    m_plot->setFocus(Qt::ShortcutFocusReason);
}

void TrendView::askForExport() {}

void TrendView::forget(MeterKey key) {
    if (key == m_key)
        showMeter(0);
}

void TrendView::showSnapshot(const MeterSnapshot& snapshot) {
    const SystemType type = systemType(snapshot.settings);
    if (type != m_system)
        setSystem(type);
    m_decimals = decimalsOf(snapshot.settings);
    m_empty->setVisible(m_buffer->empty());
    m_plot->refresh();
}

void TrendView::showMeter(MeterKey key) {
    m_buffer = &m_pasts.of(key).trend;
    m_plot->setBuffer(*m_buffer);
    m_key = key;
    m_readout->hide();
    m_empty->setVisible(m_buffer->empty());
}

void TrendView::setSystem(SystemType type) {
    m_system = type;
    for (const Phase p : kPhases) {
        const bool exists = hasPhase(type, p) || (index(p) < traits(type).pairCount);
        m_chips[index(p)]->setVisible(exists);
        m_plot->setPhaseExists(p, hasPhase(type, p));
    }
    m_plot->setLineToLine(!hasNeutral(type), traits(type).pairCount);
}

void TrendView::showReadout(std::optional<double> seconds) {
    const std::optional<TrendPoint> point = seconds ? m_buffer->nearest(*seconds) : std::nullopt;
    m_readout->setVisible(point.has_value());
    if (!point)
        return;
    m_readout->setText(readoutText(*point));
    m_readout->adjustSize();
    const int x = m_plot->xOf(*seconds);
    const bool left = x + space::kMedium + m_readout->width() > m_plot->width();
    m_readout->move(left ? x - space::kMedium - m_readout->width() : x + space::kMedium,
                    space::kLarge);
}

QString TrendView::readoutText(const TrendPoint& point) const {
    const Colours& colours = coloursOf(palette());
    QString head;
    for (const Phase p : kPhases)
        head += QStringLiteral("<td align=right style='padding-left:12px;color:%1'><b>%2</b></td>")
                    .arg(colours.phases[index(p)].name())
                    .arg(QLatin1Char(letter(p)));
    const bool lineToLine = m_system && !hasNeutral(*m_system);
    return QStringLiteral("<table><tr><td><b>%1</b></td>%2</tr>%3%4%5</table>")
        .arg(formatMeterTime(point.seconds), head,
             readoutRow(lineToLine ? tr("V AB BC AC") : QStringLiteral("V"), point,
                        lineToLine ? Curve::VoltsAb : Curve::VoltsAn, m_decimals.volts),
             readoutRow(QStringLiteral("A"), point, Curve::AmpsA, m_decimals.amps),
             readoutRow(QStringLiteral("kW"), point, Curve::KilowattsA, m_decimals.kilowatts));
}

QString TrendView::readoutRow(const QString& name, const TrendPoint& point, Curve first,
                              int decimals) const {
    QString row = QStringLiteral("<tr><td>%1</td>").arg(name);
    for (const Phase p : kPhases) {
        const auto curve = static_cast<Curve>(static_cast<std::size_t>(first) + index(p));
        row += QStringLiteral("<td align=right style='padding-left:12px'>%1</td>")
                   .arg(formatNumber(static_cast<double>(point[curve]), decimals, locale()));
    }
    return row + QStringLiteral("</tr>");
}

void TrendView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_empty->setGeometry(m_plot->rect());
    m_follow->setToolButtonStyle(width() < kNarrow ? Qt::ToolButtonIconOnly
                                                   : Qt::ToolButtonTextBesideIcon);
}

} // namespace s4k::ui
