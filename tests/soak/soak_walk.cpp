// SPDX-License-Identifier: GPL-3.0-or-later
// soak_walk [STEPS [SEED]]: random actions on panel, wire, control power and storage of one meter.
#include "tests/soak/walker.h"

#include <charconv>
#include <cstdio>
#include <string_view>

namespace {

using s4k::soak::WalkCounts;

constexpr std::uint64_t kEnoughForAllRows = 200'000;

std::uint64_t numberOr(int count, char** arguments, int at, std::uint64_t otherwise) {
    if (at >= count)
        return otherwise;
    const std::string_view text = arguments[at];
    std::uint64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size())
        return value;
    std::fprintf(stderr, "soak_walk \"%s\": not a number; give STEPS and SEED\n", arguments[at]);
    std::exit(2);
}

void print(const WalkCounts& c) {
    const auto show = [](const char* what, std::uint64_t count) {
        std::printf("%12llu %s\n", static_cast<unsigned long long>(count), what);
    };
    show("steps", c.steps);
    show("parameters changed at the panel", c.panelChanges);
    show("refusals at the panel", c.panelRefusals);
    show("writes over the wire", c.wireChanges);
    show("refusals over the wire", c.wireRefusals);
    show("commands over the wire", c.commands);
    show("restarts", c.restarts);
    show("losses of control power", c.powerCuts);
    show("times the medium was full", c.fullMedia);
}

bool wentEverywhere(const WalkCounts& c) {
    bool all = true;
    for (std::size_t i = 0; i < c.visited.size(); ++i)
        if (!c.visited[i]) {
            std::printf("never visited: %s\n", std::string(s4k::panel::menu()[i].id).c_str());
            all = false;
        }
    return all && c.panelChanges > 0 && c.panelRefusals > 0 && c.wireChanges > 0 &&
           c.wireRefusals > 0 && c.commands > 0 && c.restarts > 0 && c.powerCuts > 0 &&
           c.fullMedia > 0;
}

} // namespace

int main(int argc, char** argv) {
    const std::uint64_t steps = numberOr(argc, argv, 1, 1'000'000);
    const std::uint64_t seed = numberOr(argc, argv, 2, 4000);
    s4k::soak::Walker walker(seed);
    for (std::uint64_t i = 0; i < steps; ++i) {
        const auto fault = walker.step();
        if (!fault)
            continue;
        std::printf("step %llu of seed %llu: %s\nthe last actions:\n%s",
                    static_cast<unsigned long long>(i + 1), static_cast<unsigned long long>(seed),
                    fault->c_str(), walker.history().c_str());
        return 1;
    }
    print(walker.counts());
    return steps < kEnoughForAllRows || wentEverywhere(walker.counts()) ? 0 : 1;
}
