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

/// The front panel of a meter: passes keys and time to the reducer, sends its requests to the port,
/// and passes the port's answers to the reducer. The port must outlive the panel.
class Panel {
public:
    explicit Panel(MeterPort& port);
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

    void press(Key key);
    void release(Key key);
    /// Press and release at the same instant.
    void tap(Key key);
    /// Advances panel time: blinking, key repeat, flashes, time-outs. Independent of meter time.
    void advance(std::uint32_t milliseconds);
    /// State after control power returned: home screen, locked, no key held.
    void restart();
    /// Continues with the screen, the editor and the accepted values of `state`. Held keys, flashes
    /// and pending answers end. If the meter does not have the screen, the nearest one is shown; if
    /// the screen is unknown, the home screen. An editor whose contents are not possible is opened
    /// again.
    void resume(const State& state);

    [[nodiscard]] const State& state() const;
    [[nodiscard]] const MeterSnapshot& snapshot() const;
    [[nodiscard]] lcd::LcdFrame frame() const;  ///< what the LCD shows now
    [[nodiscard]] Description describe() const; ///< the same as text

    /// Sets a function that is called after each event that may have changed the frame.
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

/// Parameters that the port does not allow to be changed or read.
[[nodiscard]] ParameterAccess accessOf(const MeterPort& port);

} // namespace s4k::panel
