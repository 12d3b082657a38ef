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

/// The front panel of a meter: passes keys, time and the snapshots and answers of the port to the
/// reducer, and sends the requests of the reducer to the port. The port must outlive the panel and
/// is used on the thread of the panel. An answer after the destruction of the panel is ignored.
class Panel {
public:
    /// Subscribes to `port`; the home screen is shown.
    explicit Panel(MeterPort& port);
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

    void press(Key key); ///< no effect on a key that is already pressed
    void release(Key key);
    /// Press and release at the same instant.
    void tap(Key key);
    /// Advances panel time: blinking, key repeat, flashes, time-outs. Independent of meter time.
    void advance(std::uint32_t milliseconds);
    /// Sets the state after a return of control power: home screen, locked, no key held. Accepted
    /// values that were not sent are lost.
    void restart();
    /// Continues with the screen, the editor and those accepted but unsent values of `state` that
    /// the meter still accepts. No key is held, no flash is shown, no answer is awaited. If the
    /// meter does not have the screen, the nearest one is shown; if the screen is unknown, the home
    /// screen. An editor with impossible contents starts with the value of the meter.
    void resume(const State& state);

    [[nodiscard]] const State& state() const;
    [[nodiscard]] const MeterSnapshot& snapshot() const;
    [[nodiscard]] lcd::LcdFrame frame() const;  ///< what the LCD shows now
    [[nodiscard]] Description describe() const; ///< the same as text

    /// Sets the function that is called after each key, advance, snapshot and answer, and after
    /// restart() and resume(); it replaces the previous one. An empty function ends the calls.
    void onChange(std::function<void()> callback);

private:
    MeterPort& m_port;
    State m_state;
    MeterSnapshot m_snapshot;
    std::function<void()> m_changed;
    std::uint32_t m_request = 0; ///< number of the write or command whose answer is awaited
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
    Subscription m_subscription;

    void dispatch(const Input& input);
    void apply(const Input& input);
    void perform(const Effect& effect);
    void write(const WriteParameter& effect);
    void run(const RunCommand& effect);
    void changed();
};

/// The parameters that the port does not allow to be changed or read now.
[[nodiscard]] ParameterAccess accessOf(const MeterPort& port);

} // namespace s4k::panel
