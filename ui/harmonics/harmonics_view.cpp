// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/harmonics/harmonics_view.h"

#include "core/analysis/shown_inputs.h"
#include "ui/harmonics/harmonic_chart.h"
#include "ui/harmonics/harmonic_tools.h"
#include "ui/model/present_values.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <cmath>
#include <limits>

namespace s4k::ui {

namespace {

constexpr int kBeside = 760; // width from which the table is beside the bars
constexpr int kTableWidth = 292;
constexpr QSize kPaper(960, 480);
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

int decimalsOf(double value) {
    return value >= 100 ? 1 : value >= 10 ? 2 : 3;
}

/// Decimals of a column in V or A whose greatest value is `most`.
int columnDecimals(double most) {
    return most >= 10'000 ? 1 : most >= 1'000 ? 2 : 3;
}

} // namespace

HarmonicsView::HarmonicsView(MeterStore& store, TraceFeed& feed, QWidget* parent)
    : WaveView(store, feed, parent), m_tools(new HarmonicTools(this)),
      m_chart(new HarmonicChart(this)), m_table(new FigureTable(tr("Harmonics in figures"), this)),
      m_facts(new QLabel(this)), m_content(new QBoxLayout(QBoxLayout::LeftToRight)) {
    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(m_tools);
    m_facts->setAccessibleName(tr("Total distortion, or the harmonic under the cursor"));
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    column->addWidget(m_facts);
    m_content->setSpacing(space::kMedium);
    m_content->addWidget(m_chart, 3);
    m_content->addWidget(m_table, 2);
    column->addLayout(m_content, 1);
    setContent(shown);
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
    m_chart->setPicture(harmonicPicture(m_spectrum, system(), m_choice));
    m_facts->setText(facts());
    showTable();
}

void HarmonicsView::draw() {
    m_spectrum = analyse(newest().sets, system());
    m_tools->showSystem(system());
    if (!(m_spectrum.hz > 0)) {
        sayWhyNothing();
        return;
    }
    showContent();
    redraw();
}

void HarmonicsView::sayWhyNothing() {
    if (!hasWaveforms())
        showEmpty(tr("This meter gives no waveforms"),
                  tr("Its registers hold readings once a second, and harmonics cannot be told "
                     "from them. Choose a meter of this program: it samples its inputs 2520 "
                     "times a second."));
    else if (newest().sets.empty())
        showEmpty(tr("Waiting for a waveform"),
                  tr("Harmonics will appear here while the meter measures. Run is in the bar "
                     "above."));
    else
        showEmpty(tr("No fundamental"),
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

ChartPaper HarmonicsView::paper() const {
    ChartPaper paper;
    paper.title = tr("Harmonics");
    paper.size = kPaper;
    paper.csv = harmonicCsv(m_spectrum, system());
    const QString words = totals();
    paper.paint = [this, words](QPainter& painter, const QRectF& area) {
        HarmonicPicture picture = m_chart->picture();
        picture.marked = 0;
        paintHarmonics(painter, paintHead(painter, area, words), picture, lightColours());
    };
    return paper;
}

void HarmonicsView::askForExport() {
    if (m_spectrum.hz > 0)
        askForFile(tr("Export the harmonics"), QStringLiteral("harmonics.csv"));
}

void HarmonicsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool beside = width() >= kBeside;
    m_content->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_table->setMaximumWidth(beside ? kTableWidth : QWIDGETSIZE_MAX);
}

} // namespace s4k::ui
