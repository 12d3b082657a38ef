// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_range.h"

#include "app/cli/history/history_log.h"
#include "app/cli/text.h"
#include "app/store/logs/csv_time.h"
#include "app/store/logs/log_zone.h"
#include "core/base/words.h"

#include <algorithm>

namespace s4k::cli {

namespace {

constexpr std::size_t kDateLength = 10; // of `2026-03-01`

Error unknownZone(const std::string& name) {
    std::vector<std::string> names{"local", "utc"};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        names.push_back(id.toStdString());
    return {optionText("tz"), name, S4K_TEXT("Options", "there is no such time zone"),
            whatExists(name, names)};
}

Result<QTimeZone> zoneOption(const Arguments& arguments) {
    const std::string name = arguments.value("tz").value_or(usualZone(arguments));
    const auto zone = store::zoneFrom(name);
    return zone ? Result<QTimeZone>(*zone) : unknownZone(name);
}

bool hasOffset(const std::string& text) {
    return text.size() > kDateLength &&
           text.find_first_of("Zz+-", kDateLength) != std::string::npos;
}

Result<std::int64_t> timeOption(const Arguments& arguments, const std::string& name,
                                const QTimeZone& zone, std::int64_t otherwise) {
    const auto text = arguments.value(name);
    if (!text)
        return otherwise;
    const auto time = store::parseIsoTime(*text);
    if (!time)
        return Error{optionText(name), *text,
                     S4K_TEXT("Options", "it is no time of the years 1970 to 9999"),
                     S4K_TEXT("Options", "write ISO 8601 such as 2026-03-01T12:34:56Z")};
    // Of a time that occurs twice the earlier one. Midnight of 1970 east of Greenwich is earlier
    // than a history accepts.
    return hasOffset(*text) ? *time
                            : std::clamp(store::clockOf(zone)(*time).utcMs, std::int64_t{0},
                                         store::kLastHistoryMs + 1);
}

} // namespace

Result<HistoryRange> readRange(const Arguments& arguments) {
    HistoryRange range;
    const auto zone = zoneOption(arguments);
    if (!zone)
        return zone.error();
    const auto from = timeOption(arguments, "from", *zone, range.fromMs);
    if (!from)
        return from.error();
    const auto to = timeOption(arguments, "to", *zone, range.toMs);
    if (!to)
        return to.error();
    if (*to <= *from)
        return Error{optionText("to"), arguments.value("to").value_or(""),
                     S4K_TEXT("Options", "it is not after the beginning"),
                     S4K_TEXT("Options", "give an end after %1").with("--from")};
    return HistoryRange{*zone, *from, *to};
}

} // namespace s4k::cli
