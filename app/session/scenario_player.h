// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/fleet.h"
#include "app/session/scenario.h"

#include <QObject>

#include <cstddef>
#include <cstdint>

namespace s4k::session {

/// Plays a scenario on a fleet by meter time, from now on. A step happens before the set of its
/// time passes, whatever the speed, so that a scenario gives the same readings every time. Loads,
/// supplies and parameters it sets itself; faults are for whoever keeps the wire.
/// @source own design
class ScenarioPlayer final : public QObject, private Pacer {
    Q_OBJECT
public:
    /// `fleet` must outlive the player; a player before this one plays no more.
    ScenarioPlayer(Scenario scenario, Fleet& fleet, QObject* parent = nullptr);
    ~ScenarioPlayer() override;

    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
    /// Meter time since the start, of this round when it repeats.
    [[nodiscard]] double seconds() const;
    /// All steps have happened and none comes again.
    [[nodiscard]] bool finished() const;

Q_SIGNALS:
    void faultOrdered(const s4k::modbus::FaultOrder& order);
    void faultsCleared(const s4k::modbus::UnitSet& units);
    /// A step that a meter would not take, or that is for no meter; the scenario goes on.
    void refused(const s4k::Error& error);

private:
    Scenario m_scenario;
    Fleet& m_fleet;
    std::size_t m_next = 0;  ///< step
    std::int64_t m_sets = 0; ///< passed in this round

    std::size_t pace(std::size_t sets) override;
    void doDue();
    bool doDueOfRound();
    void play(const ScenarioStep& step);
    void playOn(MeterSession& meter, const ScenarioStep& step);
    [[nodiscard]] Error refusal(const ScenarioStep& step, Error error) const;
};

} // namespace s4k::session
