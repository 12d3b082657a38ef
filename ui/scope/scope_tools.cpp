// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scope/scope_tools.h"

#include "app/base/text.h"
#include "core/analysis/shown_inputs.h"
#include "ui/widgets/fitted_number.h"
#include "ui/widgets/legend_chip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace s4k::ui {

namespace {

constexpr std::array<double, 6> kSpans{1, 2, 3, 5, 10, 20};
constexpr std::array<double, 14> kScales{0.1, 0.2, 0.5, 1,   2,   5,    10,
                                         20,  50,  100, 200, 500, 1000, 2000};
constexpr int kTwoLines = 690; // width from which two lines suffice
constexpr double kMostLevel = 1e6;

void setCurrentData(QComboBox& box, const QVariant& data) {
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

QComboBox* comboBox(const QString& name, const QString& toolTip, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

ScopeTools::ScopeTools(QWidget* parent)
    : QWidget(parent), m_inputs(new QWidget(this)), m_scales(new QWidget(this)),
      m_trigger(new QWidget(this)), m_run(new Segmented(tr("Pictures"), this)),
      m_span(comboBox(tr("Cycles shown"), tr("How many line cycles are shown; the wheel too"),
                      m_scales)),
      m_volts(buildScale(tr("Volts per division"), QStringLiteral("V"),
                         &ScopeChoice::voltsPerDivision)),
      m_amps(
          buildScale(tr("Amps per division"), QStringLiteral("A"), &ScopeChoice::ampsPerDivision)),
      m_channel(comboBox(tr("Trigger input"), tr("The input whose edge the picture stands on"),
                         m_trigger)),
      m_edge(new Segmented(tr("Trigger edge"), m_trigger)), m_middle(new QToolButton(m_trigger)),
      m_level(new QDoubleSpinBox(m_trigger)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    for (QBoxLayout*& line : m_lines) {
        line = new QHBoxLayout;
        column->addLayout(line);
    }
    buildInputs();
    buildRun();
    buildScales();
    buildTrigger();
    arrange(false);
    showChoice(m_choice, SystemType::ThreePhaseWye);
    showRun(ScopeRun::Auto);
}

QBoxLayout* ScopeTools::rowOf(QWidget* group) {
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTight);
    return row;
}

void ScopeTools::arrange(bool narrow) {
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    for (QBoxLayout* line : m_lines)
        while (line->count() > 0)
            delete line->takeAt(0);
    const auto fill = [this](std::size_t line, std::initializer_list<QWidget*> widgets) {
        for (QWidget* widget : widgets) {
            if (widget != nullptr)
                m_lines[line]->addWidget(widget);
            else
                m_lines[line]->addStretch(1);
        }
    };
    if (narrow) {
        fill(0, {m_inputs, nullptr});
        fill(1, {m_run, m_scales, nullptr});
        fill(2, {m_trigger, nullptr});
    } else {
        fill(0, {m_inputs, nullptr, m_run});
        fill(1, {m_scales, m_trigger, nullptr});
    }
}

void ScopeTools::buildInputs() {
    QBoxLayout* const row = rowOf(m_inputs);
    for (const Channel c : kChannels) {
        const bool volts = isVoltage(c);
        if (phaseOf(c) == Phase::A)
            row->addWidget(
                captionLabel(volts ? QStringLiteral("V") : QStringLiteral(" I"), m_inputs));
        auto* chip = new LegendChip(phaseOf(c), m_inputs);
        const QString name = (volts ? tr("Show the voltage of %1") : tr("Show the current of %1"))
                                 .arg(QLatin1Char(letter(phaseOf(c))));
        chip->setAccessibleName(name);
        chip->setToolTip(name);
        connect(chip, &LegendChip::toggled, this, [this, c](bool shown) {
            m_choice.inputs[index(c)] = shown;
            tell();
        });
        m_chips[index(c)] = chip;
        row->addWidget(chip);
    }
}

void ScopeTools::buildRun() {
    m_run->add(tr("Auto"), tr("Picture after picture; the newest samples where there is no edge"));
    m_run->add(tr("Normal"), tr("Picture after picture, each of an edge"));
    m_run->add(tr("Single"), tr("One more picture of an edge, then stop"));
    m_run->add(tr("Stop"), tr("Keep this picture (Space)"));
    connect(m_run, &Segmented::chosen, this,
            [this](int i) { Q_EMIT runChosen(static_cast<ScopeRun>(i)); });
}

QComboBox* ScopeTools::buildScale(const QString& name, const QString& unit,
                                  std::optional<double> ScopeChoice::*field) {
    QComboBox* const box = comboBox(name, name, m_scales);
    box->addItem(tr("%1 auto").arg(unit), 0.0);
    for (const double scale : kScales)
        box->addItem(tr("%1 %2/div").arg(shortNumber(scale, 4, locale()), unit), scale);
    connect(box, &QComboBox::activated, this, [this, box, field] {
        const double scale = box->currentData().toDouble();
        m_choice.*field = scale > 0 ? std::optional(scale) : std::nullopt;
        tell();
    });
    return box;
}

void ScopeTools::buildScales() {
    for (const double span : kSpans)
        m_span->addItem(span > 1 ? tr("%1 cycles").arg(span) : tr("1 cycle"), span);
    connect(m_span, &QComboBox::activated, this, [this] {
        m_choice.trigger.spanCycles = m_span->currentData().toDouble();
        tell();
    });
    QBoxLayout* const row = rowOf(m_scales);
    for (QComboBox* box : {m_span, m_volts, m_amps})
        row->addWidget(box);
}

void ScopeTools::buildTrigger() {
    QBoxLayout* const row = rowOf(m_trigger);
    connect(m_channel, &QComboBox::activated, this, [this] {
        m_choice.trigger.channel = static_cast<Channel>(m_channel->currentData().toInt());
        m_choice.trigger.level.reset(); // the level of another input does not apply
        tell();
    });
    row->addWidget(m_channel);
    m_edge->add(QStringLiteral("\u2197"), tr("Rising edge"));
    m_edge->add(QStringLiteral("\u2198"), tr("Falling edge"));
    m_edge->setTight(true);
    connect(m_edge, &Segmented::chosen, this, [this](int i) {
        m_choice.trigger.edge = static_cast<TriggerEdge>(i);
        tell();
    });
    row->addWidget(m_edge);
    buildLevel(*row);
}

void ScopeTools::buildLevel(QBoxLayout& row) {
    m_middle->setText(tr("&Mid"));
    m_middle->setCheckable(true);
    m_middle->setFocusPolicy(Qt::StrongFocus);
    m_middle->setAccessibleName(tr("Trigger level in the middle of the signal"));
    m_middle->setToolTip(tr("Keep the trigger level half way between the extremes of the signal"));
    connect(m_middle, &QToolButton::clicked, this, [this](bool on) {
        m_choice.trigger.level = on ? std::nullopt : std::optional(m_level->value());
        tell();
    });
    row.addWidget(m_middle);
    m_level->setRange(-kMostLevel, kMostLevel);
    m_level->setDecimals(1);
    m_level->setSingleStep(10);
    m_level->setKeyboardTracking(false);
    m_level->setMinimumWidth(76);
    m_level->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_level->setAccessibleName(tr("Trigger level"));
    m_level->setToolTip(tr("The value at which the edge counts, in V or A"));
    connect(m_level, &QDoubleSpinBox::valueChanged, this, [this](double level) {
        m_choice.trigger.level = level;
        tell();
    });
    row.addWidget(m_level);
}

void ScopeTools::tell() {
    const ScopeChoice choice = m_choice;
    showChoice(choice, m_system.value_or(SystemType::ThreePhaseWye));
    Q_EMIT chosen(choice);
}

void ScopeTools::showInputs(SystemType system) {
    if (system == m_system)
        return;
    m_system = system;
    m_channel->clear();
    for (const Channel c : kChannels) {
        m_chips[index(c)]->setVisible(isShown(system, c));
        if (!isShown(system, c))
            continue;
        m_channel->addItem(app::toQt(inputName(system, c)), static_cast<int>(c));
    }
}

void ScopeTools::showChoice(const ScopeChoice& choice, SystemType system) {
    m_choice = choice;
    showInputs(system);
    for (const Channel c : kChannels) {
        const QSignalBlocker quiet(m_chips[index(c)]);
        m_chips[index(c)]->setChecked(choice.inputs[index(c)]);
    }
    const TriggerSpec& trigger = choice.trigger;
    setCurrentData(*m_span, trigger.spanCycles);
    setCurrentData(*m_volts, choice.voltsPerDivision.value_or(0));
    setCurrentData(*m_amps, choice.ampsPerDivision.value_or(0));
    setCurrentData(*m_channel, static_cast<int>(trigger.channel));
    m_edge->setCurrent(static_cast<int>(trigger.edge));
    m_middle->setChecked(!trigger.level);
    m_level->setEnabled(trigger.level.has_value());
    m_level->setSuffix(isVoltage(trigger.channel) ? QStringLiteral(" V") : QStringLiteral(" A"));
    if (trigger.level) {
        const QSignalBlocker quiet(m_level);
        m_level->setValue(*trigger.level);
    }
}

void ScopeTools::showRun(ScopeRun run) {
    m_run->setCurrent(static_cast<int>(run));
}

void ScopeTools::showLevel(double level) {
    if (m_choice.trigger.level)
        return;
    const QSignalBlocker quiet(m_level);
    m_level->setValue(std::abs(level) < 0.05 ? 0 : level);
}

void ScopeTools::stepSpan(int by) {
    const int next = std::clamp(m_span->currentIndex() + by, 0, m_span->count() - 1);
    m_choice.trigger.spanCycles = m_span->itemData(next).toDouble();
    tell();
}

void ScopeTools::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange(width() < kTwoLines);
}

} // namespace s4k::ui
