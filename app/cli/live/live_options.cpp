// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/live_options.h"

#include "app/cli/numbers.h"
#include "app/cli/text.h"
#include "core/modbus/rtu.h"

namespace s4k::cli {

namespace {

Result<link::LineSettings> readLine(const Arguments& arguments) {
    link::LineSettings line;
    if (const auto text = arguments.value("baud")) {
        const auto baud = parseParameter(Parameter::BaudRate, *text);
        if (!baud)
            return baud.error();
        line.baud = *baud;
    }
    if (const auto text = arguments.value("parity")) {
        const auto parity = parseParameter(Parameter::Parity, *text);
        if (!parity)
            return parity.error();
        line.parity = *parity;
    }
    return line;
}

Result<link::LiveMeterOptions> readMeterOptions(const Arguments& arguments) {
    const auto unit = readWhole(arguments, "unit", 1, modbus::kFirstUnit, modbus::kLastUnit);
    if (!unit)
        return unit.error();
    const auto base = readWhole(arguments, "base", 1, 0, 1);
    if (!base)
        return base.error();
    link::LiveMeterOptions options;
    options.unit = static_cast<std::uint8_t>(*unit);
    options.registerBase = static_cast<int>(*base);
    return options;
}

Result<link::ChannelOptions> readChannelOptions(const Arguments& arguments) {
    link::ChannelOptions options;
    const auto timeout = readWhole(arguments, "timeout", options.timeoutMs, 10, 60'000);
    if (!timeout)
        return timeout.error();
    const auto retries = readWhole(arguments, "retries", options.retries, 0, 10);
    if (!retries)
        return retries.error();
    options.timeoutMs = static_cast<int>(*timeout);
    options.retries = static_cast<int>(*retries);
    return options;
}

} // namespace

Result<std::int64_t> readWhole(const Arguments& arguments, const std::string& name,
                               std::int64_t otherwise, std::int64_t min, std::int64_t max) {
    const auto text = arguments.value(name);
    return text ? parseWhole("--" + name, *text, min, max) : Result<std::int64_t>(otherwise);
}

Result<link::BusTarget> readBusTarget(const Arguments& arguments) {
    const auto tcp = arguments.value("tcp");
    const auto rtu = arguments.value("rtu");
    if (tcp && rtu)
        return optionConflict("tcp", "rtu");
    if (!tcp && !rtu)
        return Error{optionText("tcp"), "",
                     S4K_TEXT("Options", "it is not said where the meter is"),
                     S4K_TEXT("Options", "give %1 or %2").with("--tcp HOST:PORT", "--rtu DEVICE")};
    const auto line = readLine(arguments);
    if (!line)
        return line.error();
    if (rtu)
        return link::BusTarget(link::SerialTarget{toQt(*rtu), *line, arguments.has("echo")});
    for (const std::string other : {"baud", "parity", "echo"})
        if (arguments.has(other))
            return optionConflict(other, "tcp");
    const auto address = link::parseTcpAddress(*tcp);
    return address ? Result<link::BusTarget>(link::BusTarget(*address))
                   : Result<link::BusTarget>(address.error());
}

Result<LiveOptions> readLiveOptions(const Arguments& arguments) {
    LiveOptions options;
    const auto target = readBusTarget(arguments);
    if (!target)
        return target.error();
    options.target = *target;
    const auto channel = readChannelOptions(arguments);
    if (!channel)
        return channel.error();
    options.channel = *channel;
    const auto meter = readMeterOptions(arguments);
    if (!meter)
        return meter.error();
    options.meter = *meter;
    return options;
}

} // namespace s4k::cli
