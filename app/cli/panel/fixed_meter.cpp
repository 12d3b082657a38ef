// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/fixed_meter.h"

namespace s4k::cli {

namespace {

Error refusal(std::string thing, std::int64_t value) {
    return {std::move(thing), std::to_string(value), "a fixed image takes no change",
            "walk without --image"};
}

} // namespace

void FixedMeter::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    reply(refusal("parameter " + std::string(row(p).name), value));
}

void FixedMeter::runCommand(s4k::Command command, CommandReply reply) {
    reply(refusal("command", static_cast<std::int64_t>(command)));
}

} // namespace s4k::cli
