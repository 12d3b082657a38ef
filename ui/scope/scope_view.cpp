// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scope/scope_view.h"

#include "app/base/text.h"
#include "core/analysis/shown_inputs.h"
#include "ui/model/present_values.h"
#include "ui/scope/scope_plot.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <cmath>
#include <utility>

namespace s4k::ui {

namespace {

constexpr QSize kPaper(960, 540);
constexpr double kMs = 1e3;
constexpr double kHalfDigit = 0.05;

QString nameOf(SystemType system, Channel c) {
    return app::toQt(inputName(system, c));
}

/// Avoids a minus sign before zero.
double plain(double value) {
    return std::abs(value) < kHalfDigit ? 0 : value;
}

QString unitOf(Channel c) {
    return isVoltage(c) ? QStringLiteral("V") : QStringLiteral("A");
}

} // namespace

ScopeView::ScopeView(MeterStore& store, TraceFeed& feed, QWidget* parent)
    : WaveView(store, feed, parent), m_tools(new ScopeTools(this)), m_plot(new ScopePlot(this)),
      m_facts(new QLabel(this)) {
    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(m_tools);
    m_facts->setAccessibleName(tr("Trigger, or the values under the cursor"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_facts->setWordWrap(true);
    column->addWidget(m_facts);
    column->addWidget(m_plot, 1);
    setContent(shown);
    connectParts();
    applyTrigger();
    refresh();
}

void ScopeView::connectParts() {
    connect(m_tools, &ScopeTools::chosen, this, &ScopeView::setChoice);
    connect(m_tools, &ScopeTools::runChosen, this, &ScopeView::setRun);
    connect(m_plot, &ScopePlot::cursorMoved, this, [this] { showFacts(); });
    connect(m_plot, &ScopePlot::zoomRequested, m_tools, &ScopeTools::stepSpan);
    connect(m_plot, &ScopePlot::runToggled, this,
            [this] { setRun(m_run == ScopeRun::Stop ? ScopeRun::Auto : ScopeRun::Stop); });
}

void ScopeView::setChoice(const ScopeChoice& choice) {
    const bool triggers = choice.trigger != m_choice.trigger;
    m_choice = choice;
    m_tools->showChoice(choice, system());
    if (triggers)
        applyTrigger();
    if (triggers && !m_trace.sets.empty()) {
        // A stopped picture is cut again from its samples.
        const bool stopped = m_trigger.done() || m_run == ScopeRun::Stop;
        m_trigger.arm();
        trigger();
        if (!stopped && m_trigger.done())
            setRun(ScopeRun::Stop);
    }
    redraw();
}

void ScopeView::applyTrigger() {
    TriggerSpec spec = m_choice.trigger;
    spec.mode = m_run == ScopeRun::Single   ? TriggerMode::Single
                : m_run == ScopeRun::Normal ? TriggerMode::Normal
                                            : TriggerMode::Auto;
    m_trigger.setSpec(spec);
}

void ScopeView::setRun(ScopeRun run) {
    m_run = run;
    m_tools->showRun(run);
    applyTrigger();
    m_trigger.arm();
    showFacts();
}

void ScopeView::forgetMeter() {
    m_trace = {};
    m_plot->setPicture({});
}

void ScopeView::rewire() {
    if (!isShown(system(), m_choice.trigger.channel))
        m_choice.trigger.channel = Channel::Va;
    m_tools->showChoice(m_choice, system());
    applyTrigger();
}

// While the scope is stopped it keeps the samples of the picture, for another span or trigger.
void ScopeView::draw() {
    if (m_run != ScopeRun::Stop || m_trace.sets.empty()) {
        m_trace = newest();
        trigger();
    }
    if (m_trigger.done() && m_run == ScopeRun::Single)
        setRun(ScopeRun::Stop);
    showPage();
    showFacts();
}

void ScopeView::trigger() {
    if (const auto wave = m_trigger.take(m_trace, system()))
        drawWave(*wave);
}

void ScopeView::drawWave(const TriggeredPicture& wave) {
    ScopePicture picture = m_plot->picture();
    picture.wave = wave;
    m_plot->setPicture(std::move(picture));
    m_tools->showLevel(wave.level);
    redraw();
}

void ScopeView::redraw() {
    ScopePicture picture = m_plot->picture();
    picture.system = system();
    picture.trigger = m_choice.trigger;
    picture.inputs = m_choice.inputs;
    picture.voltsPerDivision = m_choice.voltsPerDivision.value_or(
        divisionFor(picture.peakOf(true), picture.voltsPerDivision));
    picture.ampsPerDivision = m_choice.ampsPerDivision.value_or(
        divisionFor(picture.peakOf(false), picture.ampsPerDivision));
    m_plot->setPicture(std::move(picture));
    showFacts();
}

void ScopeView::showPage() {
    if (m_plot->picture().hasWave() || m_trace.sets.size() >= 2)
        showContent();
    else if (hasWaveforms())
        showEmpty(tr("Waiting for a waveform"),
                  tr("Voltages and currents will be drawn here while the meter measures. Run is "
                     "in the bar above."));
    else
        showEmpty(tr("This meter gives no waveforms"),
                  tr("Its registers hold readings once a second, not samples. Choose a meter of "
                     "this program: it samples its inputs 2520 times a second."));
}

/// In a narrow view the values wrap, each as a whole.
void ScopeView::showFacts() {
    QString text = facts();
    if (m_plot->picture().cursor) {
        text.replace(QLatin1Char(' '), QChar::Nbsp);
        text.replace(QString(2, QChar::Nbsp), QStringLiteral("  "));
    }
    m_facts->setText(text);
}

QString ScopeView::facts() const {
    const ScopePicture& picture = m_plot->picture();
    if (!picture.hasWave())
        return tr("Waiting for an edge of %1").arg(nameOf(system(), m_choice.trigger.channel));
    if (picture.cursor)
        return cursorFacts(*picture.cursor);
    QStringList parts;
    if (picture.wave.hz > 0)
        parts += tr("%1 Hz").arg(formatNumber(picture.wave.hz, 2, locale()));
    const QString name = nameOf(system(), m_choice.trigger.channel);
    if (picture.wave.triggered)
        parts +=
            (m_choice.trigger.edge == TriggerEdge::Rising ? tr("%1 rises through %2 %3 at 0 ms")
                                                          : tr("%1 falls through %2 %3 at 0 ms"))
                .arg(name, formatNumber(plain(picture.wave.level), 1, locale()),
                     unitOf(m_choice.trigger.channel));
    else
        parts += tr("no edge of %1: running free").arg(name);
    if (m_run == ScopeRun::Stop)
        parts += tr("stopped");
    if (m_run == ScopeRun::Single)
        parts += tr("waiting for an edge");
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString ScopeView::cursorFacts(double seconds) const {
    const ScopePicture& picture = m_plot->picture();
    QStringList parts{tr("%1 ms").arg(formatNumber(seconds * kMs, 2, locale()))};
    for (const Channel c : kChannels)
        if (picture.isDrawn(c))
            if (const auto value = picture.at(c, seconds))
                parts += tr("%1 %2 %3")
                             .arg(nameOf(system(), c), formatNumber(plain(*value), 1, locale()),
                                  unitOf(c));
    return parts.join(QStringLiteral("  "));
}

void ScopeView::focusFirst() {
    m_plot->setFocus(Qt::ShortcutFocusReason);
}

ChartPaper ScopeView::paper() const {
    ScopePicture picture = m_plot->picture();
    picture.cursor.reset();
    ChartPaper paper;
    paper.title = tr("Waveforms");
    paper.size = kPaper;
    paper.csv = scopeCsv(picture);
    const QString words = facts();
    paper.paint = [picture, words](QPainter& painter, const QRectF& area) {
        paintScope(painter, paintHead(painter, area, words), picture, lightColours());
    };
    return paper;
}

void ScopeView::askForExport() {
    if (m_plot->picture().hasWave())
        askForFile(tr("Export the waveforms"), QStringLiteral("waveforms.csv"));
}

} // namespace s4k::ui
