// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <functional>
#include <memory>
#include <vector>

namespace s4k {

/// The listeners of one meter, called in the order of subscribing. During its call a listener may
/// subscribe and unsubscribe listeners and may delete the meter: a new listener is called from the
/// next event on, a removed one is not called any more. @source own design
class Listeners {
public:
    Listeners() = default;
    /// A copy of a meter starts without listeners.
    Listeners(const Listeners&) : Listeners() {}
    Listeners& operator=(const Listeners&) = delete;
    ~Listeners() = default;

    /// Adds a listener and calls its `changed` at once with `present`.
    [[nodiscard]] Subscription add(MeterListener listener, const MeterSnapshot& present);
    /// Calls `measured` or `changed` of all listeners.
    void measured(const MeterSnapshot& snapshot) const;
    void changed(const MeterSnapshot& snapshot) const;

private:
    using Event = std::function<void(const MeterSnapshot&)> MeterListener::*;
    using List = std::vector<std::weak_ptr<const MeterListener>>;
    std::shared_ptr<List> m_list = std::make_shared<List>(); ///< expires with the meter

    void call(Event event, const MeterSnapshot& snapshot) const;
};

} // namespace s4k
