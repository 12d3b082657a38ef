// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/fixed_meter.h"

namespace s4k::cli {

namespace {

Error refusal(const Text& thing, std::int64_t value) {
    return {thing, std::to_string(value), S4K_TEXT("Options", "a fixed image cannot be changed"),
            S4K_TEXT("Options", "walk without --image")};
}

} // namespace

void FixedMeter::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    reply(refusal(S4K_TEXT("Options", "parameter %1").with(row(p).name), value));
}

void FixedMeter::runCommand(s4k::Command command, CommandReply reply) {
    reply(refusal(S4K_TEXT("Options", "command"), static_cast<std::int64_t>(command)));
}

} // namespace s4k::cli
