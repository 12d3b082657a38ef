// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/poll_options.h"

#include "app/cli/numbers.h"

#include <cmath>
#include <utility>

namespace s4k::cli {

namespace {

constexpr std::int64_t kMostReadings = 1'000'000'000;
constexpr double kShortestInterval = 0.05;
constexpr double kLongestInterval = 24 * 3600;

Result<Done> readRepetition(const Arguments& arguments, PollOptions& options) {
    for (const std::string other : {"interval", "count"})
        if (arguments.has("once") && arguments.has(other))
            return optionConflict("once", other);
    const auto seconds = parseDecimal("--interval", arguments.value("interval").value_or("1"),
                                      kShortestInterval, kLongestInterval);
    if (!seconds)
        return seconds.error();
    options.meter.periodMs = static_cast<int>(std::lround(*seconds * 1000));
    const auto count = readWhole(arguments, "count", 1, 1, kMostReadings);
    if (!count)
        return count.error();
    if (arguments.has("count") || !arguments.has("interval"))
        options.count = *count;
    return Done{};
}

Result<Done> readFormat(const Arguments& arguments, PollOptions& options) {
    if (arguments.has("json") && arguments.has("csv"))
        return optionConflict("json", "csv");
    options.registers = arguments.has("registers");
    options.history = arguments.value("db");
    if (options.registers && !arguments.has("json"))
        return Error{optionText("registers"), "",
                     S4K_TEXT("Options", "only JSON has room for raw words"),
                     S4K_TEXT("Options", "give %1 with it").with("--json")};
    if (arguments.has("json"))
        options.format = PollFormat::JsonLines;
    else if (arguments.has("csv"))
        options.format = PollFormat::Csv;
    return Done{};
}

Result<Done> readRetention(const Arguments& arguments, PollOptions& options) {
    store::RetentionWish& keep = options.keep;
    for (const auto& [name, days] :
         {std::pair<std::string, std::optional<int>*>{"keep-raw", &keep.rawDays},
          {"keep-minutes", &keep.minuteDays},
          {"keep-quarters", &keep.quarterDays}}) {
        if (!arguments.has(name))
            continue;
        if (!options.history)
            return Error{optionText(name), "", S4K_TEXT("Options", "nothing is recorded"),
                         S4K_TEXT("Options", "give %1 with it").with("--db")};
        const auto value = readWhole(arguments, name, 0, 0, store::RetentionWish::kMostDays);
        if (!value)
            return value.error();
        *days = static_cast<int>(*value);
    }
    return Done{};
}

} // namespace

Result<PollOptions> readPollOptions(const Arguments& arguments) {
    PollOptions options;
    const auto live = readLiveOptions(arguments);
    if (!live)
        return live.error();
    static_cast<LiveOptions&>(options) = *live;
    for (const auto read : {&readRepetition, &readFormat, &readRetention})
        if (auto done = read(arguments, options); !done)
            return done.error();
    return options;
}

} // namespace s4k::cli
