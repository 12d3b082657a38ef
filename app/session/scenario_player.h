// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/fleet.h"
#include "app/session/scenario.h"

#include <QObject>

#include <cstddef>
#include <cstdint>

namespace s4k::session {

/// Plays a scenario on a fleet by meter time; time 0 is that of the constructor. A step happens
/// before the sample set of its time passes, at any speed, so that a scenario always gives the same
/// readings. The player sets loads, control power and parameters; faults are emitted as signals for
/// the server.
/// @source own design
class ScenarioPlayer final : public QObject, private Pacer {
    Q_OBJECT
public:
    /// `fleet` must outlive the player. A player that the fleet had before stops playing.
    ScenarioPlayer(Scenario scenario, Fleet& fleet, QObject* parent = nullptr);
    ~ScenarioPlayer() override;

    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
    /// Meter time in s since the start; if the scenario repeats, since its last start.
    [[nodiscard]] double seconds() const;
    /// Whether all steps have happened and none is repeated.
    [[nodiscard]] bool finished() const;

Q_SIGNALS:
    void faultOrdered(const s4k::modbus::FaultOrder& order);
    void faultsCleared(const s4k::modbus::UnitSet& units);
    /// A meter refused a step, or no meter has one of its addresses. The scenario continues.
    void refused(const s4k::Error& error);

private:
    Scenario m_scenario;
    Fleet& m_fleet;
    std::size_t m_next = 0;  ///< index of the next step
    std::int64_t m_sets = 0; ///< sample sets passed in this round

    std::size_t pace(std::size_t sets) override;
    void doDue();
    bool doDueOfRound();
    void play(const ScenarioStep& step);
    void playOn(MeterSession& meter, const ScenarioStep& step);
    [[nodiscard]] Error refusal(const ScenarioStep& step, Error error) const;
};

} // namespace s4k::session
