// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/outlet.h"
#include "app/cli/serve/serve_options.h"
#include "app/cli/serve/serving.h"
#include "app/cli/serve/traffic_printer.h"
#include "app/cli/stop_signal.h"

#include <QCoreApplication>

#include <array>

namespace s4k::cli {

namespace {

constexpr std::chrono::milliseconds kPatience{150}; // for the last results

ExitCode refuse(Outlet& outlet, const Error& error, ExitCode code) {
    outlet.insist(error);
    return code;
}

void announce(const Serving& serving, const ServeOptions& options, Outlet& outlet) {
    if (options.json)
        for (const std::string& line : serving.description())
            outlet.say(Text::verbatim(line));
    else
        for (const std::string& line : serving.description())
            outlet.print(line + "\n");
}

/// Runs the event loop until Ctrl+C. The memories are stored before the last frames are printed.
/// False: something could not be stored.
bool listen(Serving& serving, const ServeOptions& options, Outlet& outlet) {
    std::unique_ptr<TrafficPrinter> printer;
    if (options.showsTraffic)
        printer = std::make_unique<TrafficPrinter>(serving.log(), options.json, outlet);
    QCoreApplication::exec();
    const bool finished = serving.finish();
    if (printer)
        printer->printRest();
    return finished;
}

/// The exit code. A reader that has closed the pipe wanted no more; any other failure to write
/// stdout is an error, which the service has survived.
ExitCode verdict(bool finished, Outlet& outlet) {
    outlet.drain(kPatience);
    const bool lost = outlet.isBroken() && !outlet.isReaderGone();
    return finished && !lost ? ExitCode::Done : ExitCode::BadInput;
}

ExitCode run(const ServeOptions& options, Outlet& outlet) {
    const auto serving = Serving::create(options, outlet);
    if (!serving)
        return refuse(outlet, serving.error(), ExitCode::BadInput);
    if (auto started = (*serving)->start(); !started)
        return refuse(outlet, started.error(), ExitCode::LinkTrouble);
    announce(**serving, options, outlet);
    return verdict(listen(**serving, options, outlet), outlet);
}

Outcome serve(const Arguments& arguments) {
    const auto options = readServeOptions(arguments);
    if (!options)
        return options.error();
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::received, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    Outlet outlet;
    QObject::connect(&outlet, &Outlet::broken, &outlet,
                     [&outlet] { outlet.say(outlet.trouble()); });
    return run(*options, outlet);
}

constexpr std::array<OptionRow, 19> kOptions{{
    {"tcp", "HOST:PORT", "listen there (default 127.0.0.1:1502, unless --rtu is given)"},
    {"rtu", "DEVICE", "answer on a serial port or pseudo-terminal"},
    {"unit", "N", "the meter's unit id, 1-247 (default 1)"},
    {"units", "LIST", "several meters, e.g. 1-63 or 1,3,10-12; at most 63"},
    {"baud", "RATE", "baud rate of the meters and so of the line (default 19200)"},
    {"parity", "none|even|odd", "parity of the meters and so of the line (default none)"},
    {"set", "[UNITS:]PARAM=VALUE",
     "set a parameter of these meters, repeatable; s4k dump parameters"},
    {"load", "WORDS", "load of these meters, see s4k press --help (default: living)"},
    {"recording", "FILE", "a COMTRADE or CSV recording instead, looped"},
    {"scenario", "FILE", "loads, faults, settings and power over time, see below"},
    {"speed", "X", "meter seconds per second, 0.1 to 10000 (default 1)"},
    {"nv", "DIR", "keep each meter's memory in DIR/UNIT"},
    {"fault", "[UNITS:]KIND[=VALUE][/EVERY]", "be faulty on the wire, repeatable, see below"},
    {"gateway", "", "answer exception 0x0B for unit ids that no meter has"},
    {"echo", "", "the serial adapter receives its own transmissions"},
    {"quirk", "NAME=VALUE", "decide a contradiction of the manual, repeatable; s4k dump quirks"},
    {"traffic", "", "print every frame, decoded"},
    {"json", "", "print the traffic as JSON Lines, and nothing else, to stdout"},
    {"export", "FILE", "write the last 10000 frames there at the end: .csv, .jsonl or .pcap"},
}};

} // namespace

const Command kServeCommand{
    "serve",
    "wire",
    "",
    "be one meter or a bus of up to 63 on Modbus TCP or RTU",
    "Prints \"listening on ...\" when it can be polled; Ctrl+C stores the meters and ends it.\n"
    "What is set here goes over what --nv holds. A meter set to another baud rate or parity than\n"
    "the line does not hear. Addresses other than 127.0.0.1 and ::1 let others in, and that is\n"
    "said.\n\n"
    "KIND of --fault: silent, late=MS, busy, unit=ID (wrong unit id), crc, truncate=BYTES,\n"
    "garbage=BYTES, reset (reset system running), oldfw (map of firmware 1.018); /N strikes one\n"
    "request in N.\n\n"
    "A scenario begins with \"s4k-scenario 1\"; then a step a line:\n"
    "  at 0s    load volts=480 amps=50 pf=0.9\n"
    "  at 10s   unit 3-7 fault late=250/4\n"
    "  at 90s   fault none\n"
    "  at 2min  unit 5 power off\n"
    "  at 3min  unit 5 set ct=200\n"
    "  repeat every 5min\n\n"
    "  s4k serve --tcp 127.0.0.1:1502 --units 1-63\n"
    "  s4k serve --rtu /dev/ttyUSB0 --unit 17 --baud 38400 --parity even --nv meter17\n"
    "  s4k serve --fault 3:late=800/10 --fault 4-6:busy --traffic",
    kOptions,
    0,
    0,
    false,
    false,
    &serve};

} // namespace s4k::cli
