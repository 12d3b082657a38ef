// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/panel.h"

#include "core/panel/editor.h"
#include "core/panel/navigation.h"
#include "core/panel/values.h"

#include <algorithm>

namespace s4k::panel {

namespace {

bool holds(const EditorColumn& column, const State& state) {
    const auto isDigit = [](std::uint8_t digit) { return digit <= 9; };
    if (column.kind == EditorKind::Digits)
        return state.cursor < column.digits &&
               std::all_of(state.digits.begin(), state.digits.end(), isDigit);
    return state.choice < column.choices.size();
}

void takeEditor(State& state, const State& from) {
    const EditorColumn& column = row(state.screen).editor;
    if (!state.editing || state.screen != from.screen || !holds(column, from))
        return;
    if (column.kind == EditorKind::Digits) {
        state.cursor = from.cursor;
        std::copy_n(from.digits.begin(), column.digits, state.digits.begin());
    } else {
        state.choice = from.choice;
    }
}

/// Only values that the group keeps until it is left and that the meter accepts.
PendingValues pendingAt(ScreenId screen, const PendingValues& from, const MeterSnapshot& meter) {
    PendingValues pending;
    const auto group = groupOf(screen);
    for (std::uint8_t slot = 0; group && slot < pending.values.size(); ++slot) {
        const auto id = static_cast<ScreenId>(*group + 1 + slot);
        if ((from.used & (1U << slot)) == 0 || id >= menu().size() || pendingSlot(id) != slot ||
            groupOf(id) != group || !row(id).parameter ||
            !check(settingsOf(meter), *row(id).parameter, from.values[slot]).ok())
            continue;
        pending.used = static_cast<std::uint8_t>(pending.used | (1U << slot));
        pending.values[slot] = from.values[slot];
    }
    return pending;
}

} // namespace

ParameterAccess accessOf(const MeterPort& port) {
    ParameterAccess access;
    for (std::size_t i = 0; i < kParameterCount; ++i) {
        const Availability a = port.availability(static_cast<Parameter>(i));
        std::uint16_t* const mask = a == Availability::ReadOnly      ? &access.readOnly
                                    : a == Availability::Unavailable ? &access.unavailable
                                                                     : nullptr;
        if (mask != nullptr)
            *mask = static_cast<std::uint16_t>(*mask | (1U << i));
    }
    return access;
}

Panel::Panel(MeterPort& port) : m_port(port) {
    m_subscription = m_port.subscribe(MeterListener::ofBoth([this](const MeterSnapshot& snapshot) {
        m_snapshot = snapshot;
        dispatch(Refresh{accessOf(m_port)});
    }));
    restart();
}

void Panel::press(Key key) {
    dispatch(KeyDown{key});
}

void Panel::release(Key key) {
    dispatch(KeyUp{key});
}

void Panel::tap(Key key) {
    press(key);
    release(key);
}

void Panel::advance(std::uint32_t milliseconds) {
    dispatch(Tick{milliseconds});
}

void Panel::restart() {
    m_state = homeState(m_snapshot.image.systemType());
    m_state.access = accessOf(m_port);
    changed();
}

void Panel::resume(const State& state) {
    ++m_request; // answers to earlier requests are ignored
    const ScreenId screen = nearestVisible(state.screen, m_snapshot.image.systemType());
    State next; // `state` may be m_state
    next.access = accessOf(m_port);
    next.pending = pendingAt(screen, state.pending, m_snapshot);
    open(next, screen, m_snapshot);
    takeEditor(next, state);
    m_state = next;
    changed();
}

const State& Panel::state() const {
    return m_state;
}

const MeterSnapshot& Panel::snapshot() const {
    return m_snapshot;
}

lcd::LcdFrame Panel::frame() const {
    return view(m_state, m_snapshot);
}

Description Panel::describe() const {
    return panel::describe(m_state, m_snapshot);
}

void Panel::onChange(std::function<void()> callback) {
    m_changed = std::move(callback);
}

void Panel::changed() {
    if (m_changed)
        m_changed();
}

/// Access rights may change without a new image (writes armed or disarmed), so they are read before
/// each input.
void Panel::dispatch(const Input& input) {
    const ParameterAccess access = accessOf(m_port);
    if (access != m_state.access)
        apply(Refresh{access});
    apply(input);
    changed();
}

void Panel::apply(const Input& input) {
    const Step step = reduce(m_state, input, m_snapshot);
    m_state = step.state;
    for (const Effect& effect : step.effects)
        perform(effect);
}

void Panel::perform(const Effect& effect) {
    if (const auto* const parameter = std::get_if<WriteParameter>(&effect))
        write(*parameter);
    else if (const auto* const command = std::get_if<RunCommand>(&effect))
        run(*command);
}

void Panel::write(const WriteParameter& effect) {
    const std::uint32_t request = effect.deferred ? m_request : ++m_request;
    m_port.writeParameter(effect.parameter, effect.value,
                          [this, request, effect,
                           alive = std::weak_ptr(m_alive)](const Result<std::int32_t>& effective) {
                              if (alive.expired() || (!effect.deferred && request != m_request))
                                  return;
                              const bool taken = effective.ok() && *effective == effect.value;
                              dispatch(Answer{taken, effect.deferred});
                          });
}

void Panel::run(const RunCommand& effect) {
    const std::uint32_t request = ++m_request;
    m_port.runCommand(effect.command,
                      [this, request, alive = std::weak_ptr(m_alive)](const Result<Done>& done) {
                          if (!alive.expired() && request == m_request)
                              dispatch(Answer{done.ok()});
                      });
}

} // namespace s4k::panel
