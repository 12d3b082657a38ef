// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/harmonics/harmonics_view.h"

#include "core/analysis/shown_inputs.h"
#include "ui/charts/chart_paper.h"
#include "ui/harmonics/harmonic_chart.h"
#include "ui/harmonics/harmonic_tools.h"
#include "ui/model/present_values.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>

#include <cmath>
#include <limits>

namespace s4k::ui {

namespace {

constexpr int kBeside = 760; // width from which the table stands beside the bars
constexpr int kTableWidth = 292;
constexpr QSize kPaper(960, 480);
constexpr double kFactsHeight = 40;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

int decimalsOf(double value) {
    return value >= 100 ? 1 : value >= 10 ? 2 : 3;
}

/// Decimals of a column in V or A whose greatest is `most`.
int columnDecimals(double most) {
    return most >= 10'000 ? 1 : most >= 1'000 ? 2 : 3;
}

} // namespace

HarmonicsView::HarmonicsView(QWidget* parent)
    : QWidget(parent), m_tools(new HarmonicTools(this)), m_chart(new HarmonicChart(this)),
      m_table(new FigureTable(tr("Harmonics in figures"), this)), m_facts(new QLabel(this)),
      m_empty(new EmptyState(this)) {
    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(m_tools);
    m_facts->setAccessibleName(tr("Total distortion, or the harmonic under the cursor"));
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    column->addWidget(m_facts);
    m_content = new QBoxLayout(QBoxLayout::LeftToRight);
    m_content->setSpacing(space::kMedium);
    m_content->addWidget(m_chart, 3);
    m_content->addWidget(m_table, 2);
    column->addLayout(m_content, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(shown);
    m_pages->addWidget(m_empty);
    connect(m_chart, &HarmonicChart::markedChanged, this, [this] { m_facts->setText(facts()); });
    connect(m_tools, &HarmonicTools::chosen, this, &HarmonicsView::setChoice);
    refresh();
}

void HarmonicsView::setChoice(const HarmonicChoice& choice) {
    m_choice = choice;
    m_tools->showChoice(choice);
    redraw();
}

void HarmonicsView::redraw() {
    m_chart->setPicture(harmonicPicture(m_spectrum, m_system, m_choice));
    m_facts->setText(facts());
    showTable();
}

void HarmonicsView::showMeter(const MeterSnapshot& snapshot, bool hasTrace) {
    m_hasTrace = hasTrace;
    m_trace = {};
    showSnapshot(snapshot);
    refresh();
}

void HarmonicsView::showSnapshot(const MeterSnapshot& snapshot) {
    const SystemType system = snapshot.image.systemType();
    if (system == m_system)
        return;
    m_system = system;
    if (isVisible())
        refresh();
}

void HarmonicsView::showTrace(const InputTrace& trace) {
    m_trace = trace;
    if (isVisible())
        refresh();
}

void HarmonicsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void HarmonicsView::refresh() {
    m_spectrum = analyse(m_trace.sets, m_system);
    m_tools->showSystem(m_system);
    const bool any = m_spectrum.hz > 0;
    m_pages->setCurrentIndex(any ? 0 : 1);
    if (!any) {
        showEmpty();
        return;
    }
    redraw();
}

void HarmonicsView::showEmpty() {
    if (!m_hasTrace)
        m_empty->say(tr("This meter tells no waveforms"),
                     tr("Its registers hold readings once a second, and harmonics cannot be told "
                        "from them. Choose a meter of this program: it samples its inputs 2520 "
                        "times a second."));
    else if (m_trace.sets.empty())
        m_empty->say(tr("Waiting for a waveform"),
                     tr("Harmonics will appear here while the meter measures. Run is in the bar "
                        "above."));
    else
        m_empty->say(tr("No fundamental"),
                     tr("No input carries a line frequency of 40 to 70 Hz, so there is nothing "
                        "that harmonics could belong to."));
}

QString HarmonicsView::facts() const {
    return m_chart->marked() > 0 ? factsOf(m_chart->marked()) : totals();
}

QString HarmonicsView::totals() const {
    QStringList parts;
    for (const HarmonicBars& input : m_chart->picture().inputs)
        parts += tr("%1 %2 %").arg(input.name,
                                   formatNumber(input.thdPercent.value_or(kNan), 2, locale()));
    if (parts.isEmpty())
        return tr("None of the chosen inputs has a fundamental");
    QString text =
        tr("THD to the %1th: %2")
            .arg(QString::number(m_spectrum.highestOrder), parts.join(QStringLiteral(" \u00B7 ")));
    if (const auto limit = thdLimitOf(m_choice.limits); limit && !m_choice.currents)
        text += tr(" (limit %1 %, %2)")
                    .arg(formatNumber(*limit, 0, locale()), limitsName(m_choice.limits));
    return text;
}

QString HarmonicsView::factsOf(int order) const {
    QStringList parts;
    for (const HarmonicBars& input : m_chart->picture().inputs) {
        const ChannelSpectrum& channel = m_spectrum[input.channel];
        const Phasor phasor = channel.harmonic(order).value_or(Phasor{});
        const double size = std::sqrt(squaredMagnitude(phasor));
        parts +=
            tr("%1 %2 %, %3 %4 at %5\u00B0")
                .arg(input.name, formatNumber(channel.percentOf(order).value_or(kNan), 2, locale()),
                     formatNumber(size, decimalsOf(size), locale()),
                     isVoltage(input.channel) ? QStringLiteral("V") : QStringLiteral("A"),
                     formatNumber(360 * turnsOf(phasor), 0, locale()));
    }
    return tr("Harmonic %1, %2 Hz: %3")
        .arg(QString::number(order), formatNumber(order * m_spectrum.hz, 1, locale()),
             parts.join(QStringLiteral(" \u00B7 ")));
}

void HarmonicsView::showTable() {
    const HarmonicPicture& picture = m_chart->picture();
    QStringList heads{tr("Order")};
    for (const HarmonicBars& input : picture.inputs)
        heads += tr("%1, %2").arg(input.name, picture.unit);
    m_table->setHeads(heads);
    QList<QStringList> rows;
    QStringList thd{tr("THD, %")};
    for (const HarmonicBars& input : picture.inputs)
        thd += formatNumber(input.thdPercent.value_or(kNan), 2, locale());
    rows += thd;
    for (int order = 1; order <= kHighestOrder; ++order) {
        QStringList row{QString::number(order)};
        for (const HarmonicBars& input : picture.inputs) {
            const double value = input.values[static_cast<std::size_t>(order - 1)].value_or(kNan);
            row +=
                formatNumber(value, m_choice.percent ? 2 : columnDecimals(picture.top), locale());
        }
        rows += row;
    }
    m_table->setRows(rows);
}

void HarmonicsView::focusFirst() {
    m_chart->setFocus(Qt::ShortcutFocusReason);
}

void HarmonicsView::exportTo(const QString& path) {
    ChartPaper paper;
    paper.title = tr("Harmonics");
    paper.size = kPaper;
    paper.csv = harmonicCsv(m_spectrum, m_system);
    const QString words = totals();
    paper.paint = [this, words](QPainter& painter, const QRectF& area) {
        const Colours& colours = lightColours();
        painter.fillRect(area, colours.raised);
        HarmonicPicture picture = m_chart->picture();
        picture.marked = 0;
        painter.setPen(colours.text);
        painter.drawText(
            QRectF(area.left() + space::kLarge, area.top(), area.width(), kFactsHeight),
            Qt::AlignLeft | Qt::AlignVCenter, words);
        paintHarmonics(painter,
                       area.adjusted(space::kSmall, kFactsHeight, -space::kSmall, -space::kSmall),
                       picture, colours);
    };
    Q_EMIT exportRequested(exportOf(paper, path, tr("Harmonics")));
}

void HarmonicsView::askForExport() {
    if (!(m_spectrum.hz > 0))
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the harmonics"), QStringLiteral("harmonics.csv"), chartFileFilter());
    if (!path.isEmpty())
        exportTo(path);
}

void HarmonicsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool beside = width() >= kBeside;
    m_content->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_table->setMaximumWidth(beside ? kTableWidth : QWIDGETSIZE_MAX);
}

} // namespace s4k::ui
