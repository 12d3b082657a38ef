// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/panel.h"

namespace s4k::panel {

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
    m_port.subscribe([this, alive = std::weak_ptr(m_alive)](const MeterSnapshot& snapshot) {
        if (alive.expired())
            return;
        m_snapshot = snapshot;
        dispatch(Refresh{accessOf(m_port)});
    });
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

/// Rights may change without a new image (writes armed or disarmed): ask before each input.
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
