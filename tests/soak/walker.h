// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/panel/panel.h"
#include "core/port/embedded_meter.h"
#include "tests/core/port/meter_access.h"
#include "tests/soak/front_checks.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace s4k::soak {

/// Numbers of events: a walk that causes few of them proves nothing.
struct WalkCounts {
    std::uint64_t steps = 0;
    std::uint64_t panelChanges = 0;
    std::uint64_t panelRefusals = 0;
    std::uint64_t wireChanges = 0;
    std::uint64_t wireRefusals = 0;
    std::uint64_t commands = 0;
    std::uint64_t restarts = 0;
    std::uint64_t powerCuts = 0;
    std::uint64_t fullMedia = 0;
    std::vector<bool> visited; ///< by ScreenId
};

/// A user with almost no plan at a meter whose bus, control power and storage change at random.
class Walker {
public:
    explicit Walker(std::uint64_t seed);

    /// One key, wait or external event, and all checks after it.
    [[nodiscard]] Fault step();

    [[nodiscard]] const WalkCounts& counts() const { return m_counts; }
    /// The latest actions, the newest last.
    [[nodiscard]] std::string history() const;

private:
    Random m_random;
    test::FakeStorage m_storage;
    std::unique_ptr<EmbeddedMeter> m_meter;
    std::unique_ptr<panel::Panel> m_panel;
    WalkCounts m_counts;
    std::deque<std::string> m_history;
    std::deque<std::optional<panel::Key>> m_plan; ///< planned keys; nullopt: wait for a flash
    std::uint32_t m_troubleLeft = 0;              ///< steps until power and storage work again
    Fault m_actionFault;                          ///< a fault found by the action itself

    void start();
    void act();
    void note(std::string action);
    void tap(panel::Key key);
    void pressOrRelease();
    void wait();
    void pass(std::uint32_t milliseconds);
    void followPlan();
    void plan();
    void planTrip();
    [[nodiscard]] std::int32_t promisingValue(Parameter p);
    void planDigits(std::int32_t value, std::span<const std::uint8_t> standing);
    void planChoice(std::size_t entries);
    void writeOverWire();
    void runOverWire();
    void restart();
    void cutPower();
    void fillMedium();
    void endTrouble();

    [[nodiscard]] Fault settingsFault(const Settings& before, bool overWire);
    [[nodiscard]] Fault fault(const panel::State& before, const Settings& settingsBefore);
};

} // namespace s4k::soak
