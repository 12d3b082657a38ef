// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serve/serve_options.h"

#include "app/cli/numbers.h"
#include "app/cli/text.h"
#include "app/session/clock_driver.h"
#include "app/session/fleet.h"
#include "app/store/files/file_io.h"
#include "core/modbus/unit_text.h"

#include <QFileInfo>

namespace s4k::cli {

namespace {

using session::ClockDriver;
using session::Fleet;

constexpr const char* kDefaultTcp = "127.0.0.1:1502";

Result<Done> readPorts(const Arguments& arguments, ServeOptions& options) {
    options.device = toQt(arguments.value("rtu").value_or(""));
    const bool anywhere = arguments.has("tcp") || !arguments.has("rtu");
    if (!anywhere)
        return Done{};
    const auto tcp = link::parseTcpAddress(arguments.value("tcp").value_or(kDefaultTcp));
    if (!tcp)
        return tcp.error();
    options.tcp = *tcp;
    return Done{};
}

Result<Done> readUnits(const Arguments& arguments, ServeOptions& options) {
    if (arguments.has("unit") && arguments.has("units"))
        return optionConflict("unit", "units", *arguments.value("unit"));
    const auto text = arguments.value(arguments.has("units") ? "units" : "unit");
    const auto units = modbus::parseUnits(text.value_or("1"));
    if (!units)
        return units.error();
    if (units->count() > Fleet::kMaxMeters)
        return Error{
            optionText("units"), *text,
            S4K_TEXT("Options", "%1 meters are more than one bus takes").with(units->count()),
            S4K_TEXT("Options", "name at most %1").with(Fleet::kMaxMeters)};
    options.units = *units;
    return Done{};
}

/// Parses `3-7:ct=200`; without unit ids it is for all meters.
Result<UnitAssignment> parseUnitAssignment(const std::string& text) {
    UnitAssignment result;
    result.units.set();
    std::string setting = text;
    const auto colon = text.find(':');
    if (colon != std::string::npos && colon < text.find('=')) {
        const auto units = modbus::parseUnits(std::string_view(text).substr(0, colon));
        if (!units)
            return units.error();
        result.units = *units;
        setting = text.substr(colon + 1);
    }
    const auto assignment = parseAssignment(setting);
    if (!assignment)
        return assignment.error();
    result.assignment = *assignment;
    return result;
}

Result<Done> readSettings(const Arguments& arguments, ServeOptions& options) {
    std::vector<std::string> settings = arguments.values("set");
    for (const std::string name : {"baud", "parity"})
        if (const auto value = arguments.value(name))
            settings.push_back(name + "=" + *value);
    for (const std::string& text : settings) {
        const auto assignment = parseUnitAssignment(text);
        if (!assignment)
            return assignment.error();
        options.settings.push_back(*assignment);
    }
    for (const UnitAssignment& each : options.settings)
        if (each.assignment.first == Parameter::Address)
            return Error{S4K_TEXT("Options", "setting %1").with("address"),
                         std::to_string(each.assignment.second),
                         S4K_TEXT("Options", "the address of a meter is its unit id"),
                         S4K_TEXT("Options", "name it with %1").with("--units")};
    return Done{};
}

Result<Done> readFaults(const Arguments& arguments, ServeOptions& options) {
    for (const std::string& text : arguments.values("fault")) {
        const auto order = modbus::parseFault(text);
        if (!order)
            return order.error();
        options.faults.push_back(*order);
    }
    return Done{};
}

Result<Done> readScenario(const Arguments& arguments, ServeOptions& options) {
    const auto path = arguments.value("scenario");
    if (!path)
        return Done{};
    const auto text = store::readWholeFile(toQt(*path), session::kMaxScenarioBytes);
    if (!text)
        return text.error();
    const auto scenario = session::parseScenario(
        std::string_view(text->constData(), static_cast<std::size_t>(text->size())), *path);
    if (!scenario)
        return scenario.error();
    options.scenario = *scenario;
    return Done{};
}

Result<Done> readSource(const Arguments& arguments, ServeOptions& options) {
    if (arguments.has("load") && arguments.has("recording"))
        return optionConflict("load", "recording", *arguments.value("load"));
    options.load = arguments.value("load").value_or("living");
    options.recording = toQt(arguments.value("recording").value_or(""));
    const auto speed = parseDecimal("--speed", arguments.value("speed").value_or("1"),
                                    ClockDriver::kMinSpeed, ClockDriver::kMaxSpeed);
    if (!speed)
        return speed.error();
    options.speed = *speed;
    return Done{};
}

/// Said at the start, not at the end of a long run.
Result<Done> checkExportFile(const QString& path) {
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return Error{optionText("export"), path.toStdString(),
                     S4K_TEXT("Options", "its folder cannot be written"),
                     S4K_TEXT("Options", "name a file in a folder that exists and may be written")};
    return store::checkReplaceable(path);
}

Result<Done> readExport(const Arguments& arguments, ServeOptions& options) {
    const auto path = arguments.value("export");
    if (!path)
        return Done{};
    options.exportFile = toQt(*path);
    const QString kind = QFileInfo(options.exportFile).suffix().toLower();
    if (kind == QLatin1String("csv"))
        options.exportFormat = modbus::TrafficFormat::Csv;
    else if (kind == QLatin1String("jsonl"))
        options.exportFormat = modbus::TrafficFormat::JsonLines;
    else if (kind == QLatin1String("pcap"))
        options.exportFormat = modbus::TrafficFormat::Pcap;
    else
        return Error{optionText("export"), *path,
                     S4K_TEXT("Options", "its name does not say a format"),
                     S4K_TEXT("Options", "end it with .csv, .jsonl or .pcap")};
    return checkExportFile(options.exportFile);
}

void readSwitches(const Arguments& arguments, ServeOptions& options) {
    options.memory = toQt(arguments.value("nv").value_or(""));
    options.gatewayExceptions = arguments.has("gateway");
    options.localEcho = arguments.has("echo");
    options.json = arguments.has("json");
    options.showsTraffic = arguments.has("traffic") || options.json;
}

} // namespace

Result<ServeOptions> readServeOptions(const Arguments& arguments) {
    ServeOptions options;
    readSwitches(arguments, options);
    for (const auto read : {&readPorts, &readUnits, &readSettings, &readFaults, &readScenario,
                            &readSource, &readExport})
        if (auto done = read(arguments, options); !done)
            return done.error();
    const auto quirks = quirkOptions(arguments);
    if (!quirks)
        return quirks.error();
    options.quirks = *quirks;
    return options;
}

} // namespace s4k::cli
