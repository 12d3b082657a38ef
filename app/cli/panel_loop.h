// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"

#include <optional>

namespace s4k::cli {

/// The panel's reducer on a port that answers at once, with a state that can be put in and taken
/// out between two runs of the program.
class PanelLoop {
public:
    /// `port` must outlive the loop and must not be used after it. Begins at home.
    explicit PanelLoop(MeterPort& port);
    PanelLoop(const PanelLoop&) = delete;
    PanelLoop& operator=(const PanelLoop&) = delete;

    void feed(const panel::Input& input);

    [[nodiscard]] const panel::State& state() const { return m_state; }
    void setState(const panel::State& state);
    [[nodiscard]] const MeterSnapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] lcd::LcdFrame frame() const { return panel::view(m_state, m_snapshot); }
    [[nodiscard]] panel::Description describe() const {
        return panel::describe(m_state, m_snapshot);
    }

private:
    MeterPort& m_port;
    panel::State m_state;
    MeterSnapshot m_snapshot;

    void perform(const panel::WriteParameter& effect);
    void perform(const panel::RunCommand& effect);
};

} // namespace s4k::cli
