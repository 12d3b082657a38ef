// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phasors/phasor_view.h"

#include "app/base/text.h"
#include "core/analysis/shown_inputs.h"
#include "ui/model/present_values.h"
#include "ui/phasors/phasor_art.h"
#include "ui/phasors/phasor_chart.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <cmath>
#include <limits>

namespace s4k::ui {

namespace {

constexpr int kBeside = 680; // width from which the figures are beside the diagram
constexpr int kFiguresWidth = 468;
constexpr double kHalfDigit = 0.05;
constexpr QSize kPaper(560, 620);

QString degreesText(const std::optional<double>& degrees, const QLocale& locale) {
    if (!degrees)
        return formatNumber(std::numeric_limits<double>::quiet_NaN(), 1, locale);
    const double shown = std::abs(*degrees) < kHalfDigit ? 0 : *degrees; // avoids -0.0
    return formatNumber(shown, 1, locale) + QStringLiteral("\u00B0");
}

QString arrowDegrees(const std::optional<PhasorArrow>& arrow, const QLocale& locale) {
    return degreesText(arrow ? arrow->degrees : std::nullopt, locale);
}

double sizeOf(const std::optional<PhasorArrow>& arrow) {
    return arrow ? arrow->magnitude : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

PhasorView::PhasorView(MeterStore& store, TraceFeed& feed, QWidget* parent)
    : WaveView(store, feed, parent), m_chart(new PhasorChart(this)),
      m_table(new FigureTable(tr("Phasors in figures"), this)), m_facts(new QLabel(this)),
      m_note(new QLabel(this)) {
    auto* shown = new QWidget(this);
    m_content = new QBoxLayout(QBoxLayout::LeftToRight, shown);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(space::kLarge);
    m_content->addWidget(m_chart, 1);
    m_content->addWidget(buildFigures());
    setContent(shown);
    refresh();
}

QWidget* PhasorView::buildFigures() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_facts->setWordWrap(true);
    m_facts->setAccessibleName(tr("Rotation and unbalance"));
    column->addWidget(m_facts);
    m_table->setHeads({tr("Phase"), QStringLiteral("V"), QStringLiteral("\u2220 V"),
                       QStringLiteral("A"), QStringLiteral("\u2220 A"), QStringLiteral("\u03C6"),
                       tr("PF")});
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_table);
    m_note->setProperty("role", QStringLiteral("caption"));
    m_note->setWordWrap(true);
    m_note->setAccessibleName(tr("What the phasors are known from"));
    column->addWidget(m_note);
    column->addStretch(1);
    return box;
}

void PhasorView::draw() {
    m_picture = {};
    if (!newest().sets.empty())
        m_picture = phasorsOf(analyse(newest().sets, system()), snapshot().image);
    if (m_picture.source == PhasorSource::Nothing)
        m_picture = phasorsOf(snapshot().image);
    m_chart->setPicture(m_picture);
    showTable();
    showWords();
    if (m_picture.source != PhasorSource::Nothing)
        showContent();
    else
        showEmpty(tr("No phasors yet"),
                  tr("Voltages and currents will appear here as arrows with their angles, as soon "
                     "as the meter sends a reading."));
}

QStringList PhasorView::rowOf(Phase phase) const {
    const std::size_t p = index(phase);
    const Decimals decimals = decimalsOf(snapshot().settings);
    const PhaseAngle& angle = m_picture.angles[p];
    QString phi = degreesText(angle.degrees, locale());
    if (angle.degrees && !angle.sideKnown)
        phi.prepend(QStringLiteral("\u00B1"));
    QString name(QLatin1Char(letter(phase)));
    if (!hasNeutral(m_picture.system) && m_picture.volts[p]) {
        const std::string_view line = inputName(m_picture.system, voltageOf(phase)).substr(2);
        name += QStringLiteral(", ") + app::toQt(line);
    }
    return {name,
            formatNumber(sizeOf(m_picture.volts[p]), decimals.volts, locale()),
            arrowDegrees(m_picture.volts[p], locale()),
            formatNumber(sizeOf(m_picture.amps[p]), decimals.amps, locale()),
            arrowDegrees(m_picture.amps[p], locale()),
            phi,
            formatNumber(angle.powerFactor, decimals.powerFactor, locale())};
}

void PhasorView::showTable() {
    QList<QStringList> rows;
    for (const Phase p : kPhases)
        if (m_picture.volts[index(p)] || m_picture.amps[index(p)])
            rows += rowOf(p);
    m_table->setRows(rows);
    m_table->setFixedHeight(m_table->fullHeight());
}

void PhasorView::showWords() {
    QStringList facts;
    const QString rotation = rotationText(m_picture.rotation);
    if (!rotation.isEmpty())
        facts += tr("Rotation %1").arg(rotation);
    if (std::isfinite(m_picture.hz))
        facts += tr("%1 Hz").arg(formatNumber(m_picture.hz, 2, locale()));
    const auto percent = [this](const std::optional<double>& value) {
        return formatNumber(*value, 1, locale());
    };
    if (m_picture.voltageUnbalancePercent)
        facts += tr("voltage unbalance %1 %").arg(percent(m_picture.voltageUnbalancePercent));
    if (m_picture.currentUnbalancePercent)
        facts += tr("current unbalance %1 %").arg(percent(m_picture.currentUnbalancePercent));
    m_facts->setText(facts.join(QStringLiteral(" \u00B7 ")));
    QString note = phasorBasis(m_picture) + QStringLiteral(". ");
    if (m_picture.source == PhasorSource::Waveforms)
        note +=
            tr("Fundamentals of the sampled waveforms; \u03C6 is voltage less current, positive "
               "when the current lags.");
    else
        note += tr("From the registers, which tell magnitudes: the rotation is taken as A-B-C, and "
                   "each current is either of its two arrows, lagging or leading.");
    if (m_picture.system == SystemType::ThreePhaseDelta)
        note += QLatin1Char(' ') +
                tr("\u03C6 counts from the voltage of the terminal to the middle of the three.");
    m_note->setText(m_picture.reference ? note : QString());
}

void PhasorView::focusFirst() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

ChartPaper PhasorView::paper() const {
    ChartPaper paper;
    paper.title = tr("Phasors");
    paper.size = kPaper;
    paper.csv = phasorCsv(m_picture);
    const QString words = m_facts->text() + QLatin1Char('\n') + phasorBasis(m_picture);
    paper.paint = [this, words](QPainter& painter, const QRectF& area) {
        const Colours& colours = lightColours();
        QRectF square(area.left(), area.top(), area.width(), area.width());
        paintPhasors(painter, square, m_picture, colours);
        painter.setPen(colours.text);
        painter.drawText(area.adjusted(0, area.width(), 0, -space::kSmall),
                         Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap, words);
    };
    return paper;
}

void PhasorView::askForExport() {
    if (m_picture.source != PhasorSource::Nothing)
        askForFile(tr("Export the phasors"), QStringLiteral("phasors.png"));
}

void PhasorView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool beside = width() >= kBeside;
    m_content->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_content->itemAt(1)->widget()->setMaximumWidth(beside ? kFiguresWidth : QWIDGETSIZE_MAX);
    m_content->itemAt(1)->widget()->setMinimumWidth(beside ? kFiguresWidth : 0);
}

} // namespace s4k::ui
