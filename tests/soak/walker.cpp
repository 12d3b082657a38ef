// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/walker.h"

#include "tests/soak/loop_source.h"
#include "tests/soak/saved_rules.h"

#include <algorithm>
#include <utility>

namespace s4k::soak {

using namespace s4k::panel;

namespace {

constexpr std::size_t kHistory = 40;
constexpr std::uint32_t kLongestTrouble = 40; // steps of a power or storage failure

/// Mostly Next, because the walk would seldom get past the passwords otherwise.
Key randomKey(Random& random) {
    constexpr std::array<Key, 8> kBag{Key::Next,  Key::Next,  Key::Next, Key::Next,
                                      Key::Minus, Key::Minus, Key::Plus, Key::Back};
    return kBag[random.below(8)];
}

/// A limit in the rules for `p`.
std::int32_t edgeOf(const ParameterRow& p, const Settings& now) {
    if (p.parameter == Parameter::CtPrimary)
        return 5;
    if (p.parameter == Parameter::DemandSubintervalSeconds)
        return 10;
    return (p.parameter == Parameter::SystemVoltage ? 660 : 82) * now[Parameter::PtRatio] / 100;
}

/// A random value of the parameter, often near a limit, sometimes outside.
std::int32_t randomValue(const ParameterRow& p, const Settings& now, Random& random) {
    if (!p.choices.empty() && random.below(8) != 0)
        return p.choices[random.below(static_cast<std::uint32_t>(p.choices.size()))];
    const auto near = static_cast<std::int32_t>(random.below(4)) - 2;
    switch (random.below(6)) {
    case 0:
        return p.min + near;
    case 1:
        return p.max + near;
    case 2:
        return edgeOf(p, now) + near;
    default:
        return p.min + static_cast<std::int32_t>(
                           random.below(static_cast<std::uint32_t>(p.max - p.min + 1)));
    }
}

} // namespace

Walker::Walker(std::uint64_t seed) : m_random(seed) {
    m_counts.visited.resize(menu().size());
    start();
}

void Walker::start() {
    m_meter = std::make_unique<EmbeddedMeter>(&m_storage, NvImage{});
    m_meter->setSource(std::make_unique<LoopSource>(277, 80));
    m_panel = std::make_unique<Panel>(*m_meter);
}

std::string Walker::history() const {
    std::string text;
    for (const std::string& action : m_history)
        text += "  " + action + "\n";
    return text;
}

void Walker::note(std::string action) {
    m_history.push_back(std::move(action));
    if (m_history.size() > kHistory)
        m_history.pop_front();
}

Fault Walker::step() {
    const State before = m_panel->state();
    const Settings settingsBefore = m_meter->snapshot().settings;
    ++m_counts.steps;
    m_actionFault.reset();
    endTrouble();
    act();
    return m_actionFault ? m_actionFault : fault(before, settingsBefore);
}

void Walker::act() {
    if (!m_plan.empty())
        return followPlan();
    const std::uint32_t dice = m_random.below(10000);
    if (dice < 6000)
        return tap(randomKey(m_random));
    if (dice < 7000)
        return pressOrRelease();
    if (dice < 8500)
        return wait();
    if (dice < 9600)
        return plan();
    if (dice < 9900)
        return writeOverWire();
    if (dice < 9950)
        return runOverWire();
    if (dice < 9970)
        return cutPower();
    if (dice < 9990)
        return fillMedium();
    restart();
}

void Walker::tap(Key key) {
    note("tap " + std::string(name(key)));
    const Flash before = m_panel->state().flash;
    m_panel->tap(key);
    if (before != Flash::Err && m_panel->state().flash == Flash::Err)
        ++m_counts.panelRefusals;
}

void Walker::pressOrRelease() {
    const Key key = kKeys[m_random.below(4)];
    const bool press = m_random.below(3) == 0;
    note((press ? "press " : "release ") + std::string(name(key)));
    press ? m_panel->press(key) : m_panel->release(key);
}

/// Simulating the meter is slow, so meter time passes in one wait out of sixteen only.
void Walker::wait() {
    constexpr std::array<std::uint32_t, 4> kMost{20, 700, 1200, 1200};
    const bool idle = m_random.below(200) == 0;
    const std::uint32_t ms = idle ? kIdleLimitMs : m_random.below(kMost[m_random.below(4)]);
    pass(ms);
    if (!idle && m_random.below(16) == 0)
        m_meter->advance(static_cast<std::size_t>(ms) * kSampleRate / 1000);
}

void Walker::pass(std::uint32_t milliseconds) {
    note("wait " + std::to_string(milliseconds));
    m_panel->advance(milliseconds);
}

void Walker::followPlan() {
    const auto key = m_plan.front();
    m_plan.pop_front();
    key ? tap(*key) : pass(kFlashMs);
}

/// Plans keys that suit the screen: a password, a value, a way to SETUP or RESET, or some Next.
void Walker::plan() {
    for (const Key key : kKeys)
        m_panel->release(key);
    const State& state = m_panel->state();
    const MenuRow& r = row(state.screen);
    const bool atFirstDigit = state.editing && state.cursor == 0 && state.flash == Flash::None;
    const auto standing = std::span(state.digits).first(r.editor.digits);
    if (atFirstDigit && r.kind == RowKind::Password)
        planDigits(m_meter->snapshot().settings[*r.parameter], standing);
    else if (atFirstDigit && r.editor.kind == EditorKind::Digits)
        planDigits(promisingValue(*r.parameter), standing);
    else if (atFirstDigit)
        planChoice(r.editor.choices.size());
    else if (m_random.below(8) == 0)
        planTrip();
    else
        m_plan.insert(m_plan.end(), 1 + m_random.below(20), Key::Next);
    if (!m_plan.empty())
        followPlan();
}

/// A random value, mostly one that the meter accepts.
std::int32_t Walker::promisingValue(Parameter p) {
    std::int32_t value = 0;
    for (int tries = 0; tries < 6; ++tries) {
        const Settings& now = m_meter->snapshot().settings;
        value = randomValue(s4k::row(p), now, m_random);
        if (check(now, p, value))
            break;
    }
    return value;
}

/// Keys to the home screen, then to SETUP or RESET with its password, and on to a random group.
void Walker::planTrip() {
    note("go to a menu behind a password");
    m_plan.emplace_back();
    m_plan.insert(m_plan.end(), 9, Key::Back);
    const bool setup = m_random.below(4) != 0;
    m_plan.insert(m_plan.end(), setup ? 1 : 2, Key::Minus);
    m_plan.emplace_back(Key::Next);
    const Settings& settings = m_meter->snapshot().settings;
    planDigits(settings[setup ? Parameter::SetupPassword : Parameter::ResetPassword],
               std::array<std::uint8_t, 5>{});
    m_plan.insert(m_plan.end(), setup ? m_random.below(11) : 0, Key::Plus);
    m_plan.emplace_back(Key::Next);
}

/// Keys that change the digits `standing` to those of `value`, with Next after each digit.
void Walker::planDigits(std::int32_t value, std::span<const std::uint8_t> standing) {
    std::array<int, 5> digits{};
    std::int32_t rest = std::max(0, value);
    for (std::size_t i = standing.size(); i-- > 0; rest /= 10)
        digits[i] = rest % 10;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        const auto steps = static_cast<std::size_t>((digits[i] - standing[i] + 10) % 10);
        m_plan.insert(m_plan.end(), steps, Key::Plus);
        m_plan.emplace_back(Key::Next);
    }
    m_plan.emplace_back();
}

void Walker::planChoice(std::size_t entries) {
    const Key key = m_random.below(2) == 0 ? Key::Plus : Key::Minus;
    m_plan.insert(m_plan.end(), m_random.below(static_cast<std::uint32_t>(entries)), key);
    m_plan.emplace_back(Key::Next);
    m_plan.emplace_back();
}

/// Writes parameters as the Modbus server does: one by one to a copy, then all at once.
void Walker::writeOverWire() {
    const Settings before = m_meter->snapshot().settings;
    Settings next = before;
    const std::size_t first = m_random.below(kParameterCount);
    const std::size_t last = std::min(first + m_random.below(4), kParameterCount - 1);
    bool taken = true;
    for (std::size_t i = first; i <= last && taken; ++i)
        taken = apply(next, kParameterTable[i].parameter,
                      randomValue(kParameterTable[i], next, m_random))
                    .ok();
    note("write over the wire, parameters " + std::to_string(first) + " to " +
         std::to_string(last));
    if (!taken) {
        // Writes a refused value all the same: the meter must refuse the value, or the rules allow
        // it.
        next.set(kParameterTable[first].parameter,
                 randomValue(kParameterTable[first], before, m_random));
    }
    const bool accepted = m_meter->writeAll(next).ok();
    ++(accepted ? m_counts.wireChanges : m_counts.wireRefusals);
    const bool able = m_meter->snapshot().powered && (!m_storage.full || next == before);
    if (m_meter->snapshot().settings != (accepted ? next : before))
        m_actionFault = "a write over the wire was neither taken nor left";
    else if (taken && accepted != able)
        m_actionFault = "a write over the wire that every rule allows was refused, or the reverse";
    else
        m_actionFault = settingsFault(before, true);
}

void Walker::runOverWire() {
    constexpr std::array<Command, 4> kCommands{Command::ResetEnergy, Command::BeginSubinterval,
                                               Command::ResetMaxDemand,
                                               Command::ClearPulseCounters};
    const Command command = kCommands[m_random.below(4)];
    note("command " + std::to_string(static_cast<unsigned>(command)));
    if (m_meter->writeAll(m_meter->snapshot().settings, std::span(&command, 1)))
        ++m_counts.commands;
}

/// Ends the program and starts it again: everything accepted must have been stored.
void Walker::restart() {
    note("restart");
    const Settings before = m_meter->snapshot().settings;
    m_panel.reset();
    m_meter.reset();
    start();
    ++m_counts.restarts;
    if (m_meter->snapshot().settings != before)
        m_actionFault = "a restart changed a parameter";
    else if (!m_storage.full && !m_meter->notice().empty())
        m_actionFault = m_meter->notice().english();
}

void Walker::cutPower() {
    if (!m_meter->controlPower())
        return;
    const std::size_t sets =
        m_random.below(2) == 0 ? kRideThroughSets + m_random.below(2) : m_random.below(500);
    note("power off for " + std::to_string(sets) + " sets and more");
    ++m_counts.powerCuts;
    m_meter->setControlPower(false);
    m_meter->advance(sets);
    m_troubleLeft = m_random.below(kLongestTrouble);
    if (m_meter->snapshot().powered != (sets <= kRideThroughSets))
        m_actionFault = "a loss of " + std::to_string(sets) + " sets was not ridden through";
}

void Walker::fillMedium() {
    note("the medium is full");
    ++m_counts.fullMedia;
    m_storage.full = true;
    m_troubleLeft = m_random.below(kLongestTrouble);
}

/// Ends the failure of power or storage when its steps are over.
void Walker::endTrouble() {
    if (m_troubleLeft > 0) {
        --m_troubleLeft;
        return;
    }
    m_storage.full = false;
    if (m_meter->controlPower())
        return;
    note("power on");
    const bool dark = !m_meter->snapshot().powered;
    m_meter->setControlPower(true);
    if (dark)
        m_panel->restart();
}

Fault Walker::settingsFault(const Settings& before, bool overWire) {
    const Settings& now = m_meter->snapshot().settings;
    if (now == before)
        return std::nullopt;
    m_counts.panelChanges += overWire ? 0 : 1;
    if (auto wrong = overWire ? wrongChange(before, now) : wrongPanelChange(before, now))
        return wrong;
    const auto stored = decodeNv(*m_storage.current, "current");
    if (!stored)
        return stored.error().message();
    return stored->settings == now ? Fault() : Fault("what was accepted is not what is stored");
}

Fault Walker::fault(const State& before, const Settings& settingsBefore) {
    const MeterSnapshot& meter = m_panel->snapshot();
    const State& state = m_panel->state();
    m_counts.visited[state.screen] = true;
    if (meter.image != m_meter->snapshot().image || meter.settings != m_meter->snapshot().settings)
        return "the panel looks at an old image";
    // A held key may have changed a digit meanwhile.
    const bool justOpened = state.screen != before.screen && state.held == 0;
    Fault found = stateFault(state, meter);
    if (!found && m_history.back().substr(0, 5) != "write")
        found = settingsFault(settingsBefore, false);
    if (!found && meter.settings != settingsBefore)
        found = imageFault(meter);
    if (!found)
        found = shownFault(state, meter, justOpened);
    if (!found)
        found = editorExitFault(state, meter);
    if (!found && m_counts.steps % 64 == 0)
        found = homeExitFault(state, meter);
    if (!found && m_counts.steps % 1024 == 0)
        found = anyShownFault(meter);
    return found;
}

} // namespace s4k::soak
