// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace s4k {

struct MeterSnapshot;

/// Functions that a meter calls on its thread; either may be empty. @source own design
struct MeterListener {
    /// Called with each reading: each completed second, or each poll that read measured values.
    std::function<void(const MeterSnapshot&)> measured{};
    /// Called after any other change: a setting, a counter that was reset, the supply, the
    /// identity. Also called once at subscribing, with the present snapshot.
    std::function<void(const MeterSnapshot&)> changed{};

    /// Calls `called` for both events.
    [[nodiscard]] static MeterListener
    ofBoth(const std::function<void(const MeterSnapshot&)>& called) {
        return {called, called};
    }
};

/// Keeps a listener subscribed until it is destroyed or end() is called. It may outlive the meter.
class [[nodiscard]] Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::shared_ptr<const MeterListener> listener)
        : m_listener(std::move(listener)) {}
    Subscription(Subscription&&) noexcept = default;
    Subscription& operator=(Subscription&&) noexcept = default;
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    ~Subscription() = default;

    void end() { m_listener.reset(); }

private:
    std::shared_ptr<const MeterListener> m_listener;
};

} // namespace s4k
