// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel_loop.h"

namespace s4k::cli {

PanelLoop::PanelLoop(MeterPort& port) : m_port(port) {
    m_port.subscribe([this](const MeterSnapshot& snapshot) {
        m_snapshot = snapshot;
        feed(panel::Refresh{panel::accessOf(m_port)});
    });
    setState(panel::homeState(m_snapshot.image.systemType()));
}

void PanelLoop::setState(const panel::State& state) {
    m_state = state;
    m_state.access = panel::accessOf(m_port);
}

void PanelLoop::feed(const panel::Input& input) {
    const panel::Step step = panel::reduce(m_state, input, m_snapshot);
    m_state = step.state;
    for (const panel::Effect& effect : step.effects)
        std::visit([this](const auto& e) { perform(e); }, effect);
}

void PanelLoop::perform(const panel::WriteParameter& effect) {
    m_port.writeParameter(effect.parameter, effect.value,
                          [this, effect](const Result<std::int32_t>& effective) {
                              const bool taken = effective.ok() && *effective == effect.value;
                              feed(panel::Answer{taken, effect.deferred});
                          });
}

void PanelLoop::perform(const panel::RunCommand& effect) {
    m_port.runCommand(effect.command,
                      [this](const Result<Done>& done) { feed(panel::Answer{done.ok()}); });
}

} // namespace s4k::cli
