// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario.h"

#include <cstdlib>

using namespace s4k;

/// An accepted scenario must be sorted and within its limits; an error must give file, line, cause
/// and remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto scenario =
        session::parseScenario({reinterpret_cast<const char*>(data), size}, "f.s4k");
    if (!scenario) {
        const Error& error = scenario.error();
        const bool placed = error.thing.english().rfind("f.s4k:", 0) == 0;
        if (!placed || error.cause.empty() || error.remedy.empty() ||
            error.message().size() > 2'000)
            std::abort();
        return 0;
    }
    double last = 0;
    for (const session::ScenarioStep& step : scenario->steps) {
        if (step.seconds < last || step.units.none() || step.line < 2)
            std::abort();
        last = step.seconds;
    }
    if (scenario->steps.empty() || scenario->steps.size() > session::kMaxScenarioSteps ||
        (scenario->period > 0 && scenario->period <= last))
        std::abort();
    return 0;
}
