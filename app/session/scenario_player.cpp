// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario_player.h"

#include "core/modbus/unit_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <variant>

namespace s4k::session {

namespace {

std::int64_t setsOf(double seconds) {
    return std::llround(seconds * kSampleRate);
}

bool isFor(const ScenarioStep& step, std::int32_t address) {
    return step.units[static_cast<std::size_t>(address)];
}

Result<Done> written(MeterSession& meter, const SetStep& set) {
    Result<Done> done = Done{};
    meter.meter().writeParameter(set.parameter, set.value,
                                 [&done](const Result<std::int32_t>& answer) {
                                     if (!answer)
                                         done = answer.error();
                                 });
    return done;
}

/// Carries out a step on one meter. Faults change its Modbus answers, not the meter.
struct Actor {
    MeterSession& meter;
    Result<Done> operator()(const LoadStep& load) const { return meter.playWords(load.words); }
    Result<Done> operator()(const PowerStep& power) const {
        meter.setControlPower(power.supplied);
        return Done{};
    }
    Result<Done> operator()(const SetStep& set) const { return written(meter, set); }
    Result<Done> operator()(const FaultStep&) const { return Done{}; }
    Result<Done> operator()(const NoFaultStep&) const { return Done{}; }
};

} // namespace

ScenarioPlayer::ScenarioPlayer(Scenario scenario, Fleet& fleet, QObject* parent)
    : QObject(parent), m_scenario(std::move(scenario)), m_fleet(fleet) {
    m_fleet.setPacer(this);
}

ScenarioPlayer::~ScenarioPlayer() {
    if (m_fleet.pacer() == this)
        m_fleet.setPacer(nullptr);
}

double ScenarioPlayer::seconds() const {
    return static_cast<double>(m_sets) / kSampleRate;
}

bool ScenarioPlayer::finished() const {
    return m_next == m_scenario.steps.size() && !(m_scenario.period > 0);
}

std::size_t ScenarioPlayer::pace(std::size_t sets) {
    doDue();
    std::size_t part = sets;
    if (!finished()) {
        const bool stepsLeft = m_next < m_scenario.steps.size();
        const double until = stepsLeft ? m_scenario.steps[m_next].seconds : m_scenario.period;
        part = std::min(sets, static_cast<std::size_t>(setsOf(until) - m_sets));
    }
    m_sets += static_cast<std::int64_t>(part);
    return part;
}

void ScenarioPlayer::doDue() {
    while (doDueOfRound())
        m_sets -= setsOf(m_scenario.period);
}

/// @return true when the round is over and the next one begins
bool ScenarioPlayer::doDueOfRound() {
    while (m_next < m_scenario.steps.size() && setsOf(m_scenario.steps[m_next].seconds) <= m_sets)
        play(m_scenario.steps[m_next++]);
    const bool over = m_next == m_scenario.steps.size() && m_scenario.period > 0 &&
                      setsOf(m_scenario.period) <= m_sets;
    if (over)
        m_next = 0;
    return over;
}

void ScenarioPlayer::play(const ScenarioStep& step) {
    bool somebody = false;
    // By index, and each meter once: the step may change addresses.
    for (std::size_t i = 0; i < m_fleet.size(); ++i)
        if (isFor(step, m_fleet.at(i).address())) {
            somebody = true;
            playOn(m_fleet.at(i), step);
        }
    if (!somebody)
        Q_EMIT refused(
            refusal(step, {S4K_TEXT("Scenario", "units"), modbus::unitsText(step.units),
                           S4K_TEXT("Scenario", "no meter has one of these addresses"),
                           S4K_TEXT("Scenario", "name the address of a meter, or add one")}));
    if (const auto* fault = std::get_if<FaultStep>(&step.action))
        Q_EMIT faultOrdered({step.units, fault->fault});
    else if (std::holds_alternative<NoFaultStep>(step.action))
        Q_EMIT faultsCleared(step.units);
}

void ScenarioPlayer::playOn(MeterSession& meter, const ScenarioStep& step) {
    const std::int32_t unit = meter.address(); // before the step, which may change it
    const Result<Done> done = std::visit(Actor{meter}, step.action);
    if (done)
        return;
    Error error = done.error();
    error.thing = S4K_TEXT("Scenario", "unit %1, %2").with(unit, error.thing);
    Q_EMIT refused(refusal(step, std::move(error)));
}

Error ScenarioPlayer::refusal(const ScenarioStep& step, Error error) const {
    error.thing = Text::inRow(m_scenario.name, ":", step.line, ": ", error.thing);
    return error;
}

} // namespace s4k::session
