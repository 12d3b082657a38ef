// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/live/scan_options.h"
#include "app/cli/numbers.h"
#include "app/cli/progress_line.h"
#include "app/cli/stop_signal.h"
#include "app/cli/text.h"
#include "core/base/json_writer.h"

#include <QCoreApplication>

#include <array>

namespace s4k::cli {

namespace {

using link::FoundDevice;
using link::Scanner;

std::string deviceName(const FoundDevice& found) {
    return found.device.name.empty() ? "does not identify itself" : found.device.name;
}

std::string foundText(const FoundDevice& found) {
    std::string text = padded("unit " + std::to_string(found.unit), 8) + "  " +
                       link::targetText(found.target) + "  " + deviceName(found);
    if (found.device.firmware)
        text += "  V" + std::string(modbus::versionText(*found.device.firmware).view());
    if (found.system)
        text += "  " + std::string(traits(*found.system).panelName);
    if (found.ctPrimary)
        text += "  CT " + std::to_string(*found.ctPrimary) + " A";
    if (found.device.resetSystem)
        text += "  (reset system running)";
    return text + "\n";
}

std::string foundJson(const FoundDevice& found) {
    JsonWriter json;
    json.beginObject().key("unit").value(int{found.unit});
    json.key("target").value(link::targetText(found.target));
    if (const auto* const serial = std::get_if<link::SerialTarget>(&found.target)) {
        json.key("baud").value(serial->line.baud);
        json.key("parity").value(formatParameter(Parameter::Parity, serial->line.parity));
    }
    json.key("device").value(found.device.name);
    json.key("series4000").value(found.device.ofFamily);
    json.key("firmware");
    found.device.firmware ? json.value(int{*found.device.firmware}) : json.null();
    json.key("system");
    found.system ? json.value(traits(*found.system).panelName) : json.null();
    json.key("ct");
    found.ctPrimary ? json.value(*found.ctPrimary) : json.null();
    return json.endObject().text() + "\n";
}

std::string timeText(double seconds) {
    return seconds < 120 ? fixedPoint(seconds, 0) + " s" : fixedPoint(seconds / 60, 0) + " min";
}

std::string progressText(const link::ScanProgress& now, std::size_t found) {
    std::string text = now.now.english() + ": " + std::to_string(now.done) + " of " +
                       std::to_string(now.all) + " asked, " + std::to_string(found) + " found";
    if (now.secondsLeft)
        text += ", " + timeText(*now.secondsLeft) + " left";
    return text;
}

/// Prints each device when it is found.
class Scanning final : public QObject {
public:
    Scanning(link::ScanPlan plan, bool json) : m_plan(std::move(plan)), m_json(json) {
        connect(&m_scanner, &Scanner::deviceFound, this, &Scanning::show);
        connect(&m_scanner, &Scanner::progressed, this, [this] {
            const link::ScanProgress now = m_scanner.progress();
            if (now.done < now.all)
                m_line.show(progressText(now, m_scanner.found().size()));
        });
        // Queued, because the scan may end before the event loop starts.
        connect(&m_scanner, &Scanner::finished, this, &QCoreApplication::quit,
                Qt::QueuedConnection);
        connect(&m_stop, &StopSignal::received, this, [this] {
            m_cancelled = true;
            m_scanner.cancel();
        });
    }

    [[nodiscard]] Outcome run() {
        if (const auto begun = m_scanner.start(m_plan); !begun)
            return begun.error();
        QCoreApplication::exec();
        m_line.clear();
        if (m_broken)
            return unwritable();
        return verdict();
    }

private:
    link::ScanPlan m_plan;
    bool m_json;
    bool m_cancelled = false;
    bool m_broken = false;
    StopSignal m_stop;
    Scanner m_scanner;
    ProgressLine m_line;

    void show(const FoundDevice& found) {
        m_line.clear();
        print(m_json ? foundJson(found) : foundText(found));
        m_broken = !flushResults();
        if (m_broken)
            m_scanner.cancel();
    }

    [[nodiscard]] ExitCode verdict() const {
        const link::ScanProgress now = m_scanner.progress();
        const auto report = [this](const Text& cause, const Text& remedy) {
            say(Error{S4K_TEXT("Options", "scan"), link::targetText(m_plan.target), cause, remedy});
        };
        if (m_scanner.error()) {
            say(*m_scanner.error());
            return ExitCode::LinkTrouble;
        }
        if (m_cancelled)
            report(S4K_TEXT("Options", "it was cancelled after %1 of %2 unit ids")
                       .with(now.done, now.all),
                   S4K_TEXT("Options", "run it again for the rest"));
        else if (m_scanner.found().empty())
            report(S4K_TEXT("Options", "no device answered; %1 of %2 unit ids were tried")
                       .with(now.done, now.all),
                   link::silenceRemedy(m_plan.target));
        return m_scanner.found().empty() ? ExitCode::CheckFailed : ExitCode::Done;
    }
};

Outcome scan(const Arguments& arguments) {
    const auto plan = readScanPlan(arguments);
    if (!plan)
        return plan.error();
    return Scanning(*plan, arguments.has("json")).run();
}

constexpr std::array<OptionRow, 9> kOptions{{
    {"tcp", "HOST:PORT", "look behind this Modbus TCP server or gateway"},
    {"rtu", "DEVICE", "look on this serial port"},
    {"units", "LIST", "unit ids to ask, like 1-63 or 1,3,10-12 (default all: 1-247)"},
    {"bauds", "LIST|all", "baud rates to try on the serial port, like 9600,19200 (default 19200)"},
    {"parities", "LIST|all", "parities to try on the serial port, like none,even (default none)"},
    {"timeout", "MS", "how long an answer may take to begin, 10-60000 (default 300)"},
    {"base", "0|1", "number of the first register (default 1)"},
    {"echo", "", "the serial adapter receives its own transmissions"},
    {"json", "", "JSON Lines, one object a device"},
}};

} // namespace

const Command kScanCommand{
    "scan",
    "wire",
    "",
    "find the meters on a Modbus TCP server or a serial line",
    "Asks one unit id after the other who is there; nothing is written. What is found is printed\n"
    "as it is found, devices of other makes too; progress is said on stderr, and Ctrl+C ends the\n"
    "search. Exit code 0 when anything was found, 1 when no device answered, 3 when there is no\n"
    "connection. A silent unit id takes one time-out for each baud rate and parity.\n\n"
    "  s4k scan --tcp 127.0.0.1:1502 --units 1-63\n"
    "  s4k scan --rtu /dev/ttyUSB0 --units 1-20 --bauds all --parities all --timeout 150",
    kOptions,
    0,
    0,
    false,
    false,
    &scan};

} // namespace s4k::cli
