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

/// What happens to meters over time, from a file that a person writes.
namespace s4k::session {

struct LoadStep {
    std::string words; ///< as for `--load`; checked when it is read
};
struct FaultStep {
    modbus::Fault fault;
};
struct NoFaultStep {}; ///< takes every fault away
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
    modbus::UnitSet units; ///< the meters it happens to
    ScenarioAction action;
    int line = 0; ///< in the file, 1-based
};

/// Steps in the order of time.
struct Scenario {
    std::vector<ScenarioStep> steps;
    double period = 0; ///< begins again after so many seconds; 0: plays once
    std::string name;  ///< of the file, for messages
};

/// Most that a scenario takes.
inline constexpr std::size_t kMaxScenarioBytes = 1'000'000;
inline constexpr std::size_t kMaxScenarioSteps = 10'000;
inline constexpr double kMaxScenarioSeconds = 366 * 86'400.0;
inline constexpr double kMinScenarioPeriod = 0.1; ///< s

/// Reads a scenario; `name` is the file as messages name it, with line and column. Times are a
/// number with `ms`, `s`, `min` or `h` and may stand in any order; steps of one time happen in the
/// order of the file. Without `unit` a step is for all meters.
///
///     s4k-scenario 1
///     # words behind # are for people
///     at 0s    load volts=480 amps=50 pf=0.9
///     at 10s   unit 3-7 fault late=250/4
///     at 90s   fault none
///     at 2min  unit 5 power off
///     at 150s  unit 5 power on
///     at 3min  unit 5 set ct=200
///     repeat every 5min
[[nodiscard]] Result<Scenario> parseScenario(std::string_view text, const std::string& name);

} // namespace s4k::session
