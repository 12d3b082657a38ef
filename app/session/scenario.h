// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/fault.h"
#include "core/registers/parameter.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Scenarios: what happens to meters over time, read from a text file.
namespace s4k::session {

struct LoadStep {
    std::string words; ///< words for parseLoad(); parseScenario() has checked them
};
struct FaultStep {
    modbus::Fault fault;
};
struct NoFaultStep {}; ///< clears all faults
struct PowerStep {
    bool supplied = true;
};
struct SetStep {
    Parameter parameter{};
    std::int32_t value = 0;
};
using ScenarioAction = std::variant<LoadStep, FaultStep, NoFaultStep, PowerStep, SetStep>;

struct ScenarioStep {
    double seconds = 0;    ///< meter time since the start of the scenario
    modbus::UnitSet units; ///< the step is for the meters that have these addresses at its time
    ScenarioAction action;
    int line = 0; ///< in the file, 1-based
};

/// Steps sorted by time.
struct Scenario {
    std::vector<ScenarioStep> steps;
    double period = 0; ///< s, after which the scenario starts again, after all steps; 0: plays once
    std::string name;  ///< of the file, for messages
};

/// Limits of a scenario.
inline constexpr std::size_t kMaxScenarioBytes = 1'000'000;
inline constexpr std::size_t kMaxScenarioSteps = 10'000;
inline constexpr double kMaxScenarioSeconds = 366 * 86'400.0;
inline constexpr double kMinScenarioPeriod = 0.1; ///< s

/// Reads a scenario of at least one step. An error gives `name` (the file's name), line and column.
/// A time is a number with `ms`, `s`, `min` or `h`. Steps may be written in any order of time;
/// steps of the same time happen in the order of the file. A step without `unit` is for all meters.
///
///     s4k-scenario 1
///     # words after # are a comment
///     at 0s    load volts=480 amps=50 pf=0.9
///     at 10s   unit 3-7 fault late=250/4
///     at 90s   fault none
///     at 2min  unit 5 power off
///     at 150s  unit 5 power on
///     at 3min  unit 5 set ct=200
///     repeat every 5min
[[nodiscard]] Result<Scenario> parseScenario(std::string_view text, const std::string& name);

} // namespace s4k::session
