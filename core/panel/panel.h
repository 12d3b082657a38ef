// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/key.h"
#include "core/panel/state.h"
#include "core/panel/view.h"
#include "core/port/meter_port.h"

#include <functional>
#include <memory>

namespace s4k::panel {

/// The front panel on a meter: feeds keys and time to the reducer, hands its effects to the port
/// and the port's answers back. The port must outlive it.
class Panel {
public:
    explicit Panel(MeterPort& port);
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

    void press(Key key);
    void release(Key key);
    /// Press and release at the same instant.
    void tap(Key key);
    /// Panel time: blinking, key repeat, flashes, time-outs. Never the meter's time.
    void advance(std::uint32_t milliseconds);
    /// Home, locked, no key held: control power came back.
    void restart();
    /// Goes on at the screen, the editor and the accepted values of `state`. Keys, flashes and
    /// answers that were under way are over; of a screen that the meter does not have the nearest
    /// is shown, of an unknown one home; what the editor could not hold is opened anew.
    void resume(const State& state);

    [[nodiscard]] const State& state() const;
    [[nodiscard]] const MeterSnapshot& snapshot() const;
    [[nodiscard]] lcd::LcdFrame frame() const;  ///< what the glass shows now
    [[nodiscard]] Description describe() const; ///< the same with meaning

    /// A callback after anything that may have changed the frame.
    void onChange(std::function<void()> callback);

private:
    MeterPort& m_port;
    State m_state;
    MeterSnapshot m_snapshot;
    std::function<void()> m_changed;
    std::uint32_t m_request = 0; ///< the newest write or command that the panel waits for
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
    Subscription m_subscription;

    void dispatch(const Input& input);
    void apply(const Input& input);
    void perform(const Effect& effect);
    void write(const WriteParameter& effect);
    void run(const RunCommand& effect);
    void changed();
};

/// What the port lets nobody change or see.
[[nodiscard]] ParameterAccess accessOf(const MeterPort& port);

} // namespace s4k::panel
