// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/check_wire.h"

#include "app/link/client/answer_check.h"
#include "app/link/client/identity_request.h"
#include "app/link/client/live_image.h"
#include "core/modbus/decode.h"
#include "core/modbus/function.h"
#include "core/modbus/identity.h"
#include "core/registers/register_names.h"

#include <algorithm>
#include <array>

namespace s4k::cli {

using namespace modbus;

namespace {

constexpr int kMostSilent = 3;
constexpr std::size_t kMostLooks = 4; ///< most readings of all registers before a difference counts
                                      ///< as failed
/// Read Exception Status: harmless on any device, and not listed for this meter.
constexpr std::uint8_t kUnlistedFunction = 0x07;

PduBytes readOne(RegisterNumber number, std::uint16_t count, int base) {
    return link::readRequest({PollBlock::Setup, number, count}, base);
}

Text answerText(const link::BusAnswer& answer) {
    if (!answer)
        return answer.error().cause;
    if (const auto exception = exceptionOf(answer->view()))
        return S4K_TEXT("Checks", "exception %1").with(*exception);
    return S4K_TEXT("Checks", "%1 bytes of data").with(answer->size());
}

constexpr RegisterNumber after(const PollRead& read, std::uint16_t i) {
    return {static_cast<std::uint16_t>(read.first.value + i)};
}

/// The last register before each block, the first one after it, and the one before the firmware
/// register.
std::vector<RegisterNumber> besideTheMap() {
    std::vector<RegisterNumber> numbers;
    for (const RegisterBlock& block : kRegisterBlocks) {
        if (block.first > RegisterNumber().value)
            numbers.push_back({static_cast<std::uint16_t>(block.first - 1)});
        numbers.push_back({static_cast<std::uint16_t>(block.first + block.count)});
    }
    numbers.push_back({static_cast<std::uint16_t>(kFirmwareRegister.value - 1)});
    return numbers;
}

} // namespace

struct WireCheck::Expectation {
    PduBytes request;
    std::uint8_t exception;
};

// A request without an answer is a result, but after kMostSilent in a row the check ends.
link::BusAnswer WireCheck::ask(const PduBytes& pdu) {
    if (m_trouble)
        return *m_trouble;
    link::BusAnswer answer = m_link.ask(pdu);
    m_silent = answer ? 0 : m_silent + 1;
    if (m_silent >= kMostSilent)
        m_trouble = answer.error();
    return answer;
}

std::optional<std::uint16_t> WireCheck::firmware() const {
    const auto& device = m_link.meter().device();
    return device ? device->firmware : std::nullopt;
}

bool WireCheck::isOld() const {
    const auto& device = m_link.meter().device();
    return device && isOldFirmware(*device);
}

void WireCheck::addObjects() {
    std::vector<Text> faults;
    Text seen;
    const auto answer = ask(link::deviceObjectsRequest());
    const auto objects =
        answer ? parseDeviceId(answer->view()) : Result<DeviceObjects>(answer.error());
    if (!objects)
        faults.push_back(objects.error().cause);
    else
        seen = Text::inRow(objects->vendor, ", ", objects->product, ", ", objects->revision);
    if (objects && (objects->vendor != "Leviton" || objects->product != "Series 4000" ||
                    !firmwareFromText(objects->revision)))
        faults.push_back(S4K_TEXT("Checks", "it reports %1").with(seen));
    m_rows.push_back(findingOf(S4K_TEXT("Checks", "device identification (0x2B/0E)"),
                               S4K_TEXT("Checks", "Supported Modbus Commands, 0x2B"), faults,
                               seen));
}

void WireCheck::addReport() {
    std::vector<Text> faults;
    Text seen;
    const auto answer = ask(link::reportedIdRequest());
    const auto id = answer ? parseReportId(answer->view()) : Result<ReportedId>(answer.error());
    if (!id)
        faults.push_back(id.error().cause);
    else
        seen = S4K_TEXT("Checks", "id byte %1, %2").with(id->id, id->text);
    if (id && (id->id != kFamilyId || !id->text.starts_with("Leviton Series 4000")))
        faults.push_back(S4K_TEXT("Checks", "it reports %1").with(seen));
    if (id && !id->running)
        faults.push_back(
            S4K_TEXT("Checks", "its operating system is not running: %1").with(id->text));
    m_rows.push_back(findingOf(S4K_TEXT("Checks", "report id (0x11)"),
                               S4K_TEXT("Checks", "Supported Modbus Commands, 0x11"), faults,
                               seen));
}

void WireCheck::addFirmware() {
    std::vector<Text> faults;
    const auto answer = ask(readOne(kFirmwareRegister, 1, m_link.options().meter.registerBase));
    Text seen = answerText(answer);
    if (answer && !exceptionOf(answer->view())) {
        const std::uint16_t word = wordAt(answer->view(), 2);
        seen = S4K_TEXT("Checks", "register 7001 reads %1").with(word);
        if (firmware() != word)
            faults.push_back(
                firmware()
                    ? S4K_TEXT("Checks", "register 7001 reads %1, the identification says %2")
                          .with(word, versionText(*firmware()).view())
                    : S4K_TEXT("Checks", "register 7001 reads %1, the identification says nothing")
                          .with(word));
    } else {
        faults.push_back(S4K_TEXT("Checks", "register 7001: %1").with(seen));
    }
    m_rows.push_back(findingOf(S4K_TEXT("Checks", "register 7001 has the same version"),
                               S4K_TEXT("Checks", "Supported Modbus Commands, 0x2B"), faults,
                               seen));
}

// The alerts may change between the two reads.
void WireCheck::addBothReads() {
    const PollRead setup = readOf(PollBlock::Setup);
    const PduBytes holding = link::readRequest(setup, m_link.options().meter.registerBase);
    PduBytes input;
    input.push(code(Function::ReadInput));
    input.append(holding.view().subspan(1));
    const auto first = ask(holding);
    const auto second = ask(input);
    std::vector<Text> faults;
    if (!first || !second || first->size() != second->size() || exceptionOf(first->view()) ||
        exceptionOf(second->view())) {
        faults.push_back(Text::inRow("0x03: ", answerText(first), ", 0x04: ", answerText(second)));
    } else {
        for (std::uint16_t i = 0; i < setup.count; ++i) {
            const std::size_t at = 2 + 2 * std::size_t{i};
            if (after(setup, i) != kAlertsRegister &&
                wordAt(first->view(), at) != wordAt(second->view(), at))
                faults.push_back(
                    S4K_TEXT("Checks", "register %1 differs").with(after(setup, i).value));
        }
    }
    m_rows.push_back(findingOf(S4K_TEXT("Checks", "0x04 reads what 0x03 reads"),
                               S4K_TEXT("Checks", "Supported Modbus Commands"), faults,
                               S4K_TEXT("Checks", "registers 129-154")));
}

Text WireCheck::refusalFault(const Expectation& expected) {
    const auto answer = ask(expected.request);
    const auto exception = answer ? exceptionOf(answer->view()) : std::nullopt;
    if (exception == expected.exception)
        return {};
    return Text::inRow(link::requestText(expected.request.view()), ": ", answerText(answer));
}

void WireCheck::addRefusals() {
    const int base = m_link.options().meter.registerBase;
    const auto row = [this](TextId name, const std::vector<Expectation>& all) {
        std::vector<Text> faults;
        for (const Expectation& each : all)
            if (const Text fault = refusalFault(each); !fault.empty())
                faults.push_back(fault);
        m_rows.push_back(findingOf(
            name, S4K_TEXT("Checks", "Modbus Application Protocol V1.1b3, section 7"), faults,
            (all.size() == 1 ? S4K_TEXT("Checks", "%1 request") : S4K_TEXT("Checks", "%1 requests"))
                .with(all.size())));
    };
    std::vector<Expectation> outside;
    for (const RegisterNumber number : besideTheMap())
        outside.push_back({readOne(number, 1, base), 2});
    row(S4K_TEXT("Checks", "reads outside the map answer exception 2"), outside);
    std::vector<Expectation> across;
    across.reserve(kRegisterBlocks.size());
    for (const RegisterBlock& block : kRegisterBlocks)
        across.push_back(
            {readOne({static_cast<std::uint16_t>(block.first + block.count - 1)}, 2, base), 2});
    row(S4K_TEXT("Checks", "reads across the end of a block answer exception 2"), across);
    const RegisterNumber system = s4k::row(Parameter::SystemType).reg.value();
    row(S4K_TEXT("Checks", "quantities 0 and 126 answer exception 3"),
        {{readOne(system, 0, base), 3}, {readOne(system, kMaxReadQuantity + 1, base), 3}});
    PduBytes unlisted;
    unlisted.push(kUnlistedFunction);
    row(S4K_TEXT("Checks", "a function the meter does not list answers exception 1"),
        {{unlisted, 1}});
}

void WireCheck::addTail() {
    Finding finding{S4K_TEXT("Checks", "registers 43-52 and 337-346 exist by firmware"),
                    S4K_TEXT("Checks", "note below the Modbus Point Map"), Verdict::NotApplicable,
                    S4K_TEXT("Checks", "the firmware is not known")};
    if (firmware()) {
        std::vector<Text> faults;
        for (const RegisterBlock& block : kStarredBlocks) {
            const auto answer =
                ask(readOne({block.first}, block.count, m_link.options().meter.registerBase));
            const auto exception = answer ? exceptionOf(answer->view()) : std::nullopt;
            if (!answer || (isOld() ? exception != 2 : exception.has_value()))
                faults.push_back(S4K_TEXT("Checks", "registers from %1: %2")
                                     .with(block.first, answerText(answer)));
        }
        finding = findingOf(
            finding.name, finding.source, faults,
            (isOld() ? S4K_TEXT("Checks", "%1 has none") : S4K_TEXT("Checks", "%1 has them"))
                .with(versionText(*firmware()).view()));
    }
    m_rows.push_back(finding);
}

std::optional<Error> WireCheck::readInto(RegisterImage& image, PollBlock block) {
    const PollRead read = readOf(block, isOld());
    const PduBytes asked = link::readRequest(read, m_link.options().meter.registerBase);
    const auto answer = ask(asked);
    if (!answer)
        return answer.error();
    if (const auto checked = checkReply(asked.view(), answer->view()); !checked)
        return Error{
            {}, "", Text::inRow(link::requestText(asked.view()), ": ", checked.error().cause), {}};
    link::takeAnswer(image, read, answer->view());
    return std::nullopt;
}

Result<ConformanceLook> WireCheck::look() {
    ConformanceLook look{link::unreadImage(), {}};
    for (const PollBlock block : kPollBlocks)
        if (const auto error = readInto(look.image, block))
            return *error;
    look.after = look.image;
    if (const auto error = readInto(look.after, PollBlock::Integers))
        return *error;
    return look;
}

// On a slow line values change between two reads; more reads distinguish these from wrong values.
void WireCheck::addRegisters() {
    const auto isFailed = [](const Finding& row) { return row.result == Verdict::Failed; };
    std::vector<ConformanceLook> looks;
    std::vector<Finding> rows;
    std::vector<Text> faults;
    do {
        const auto now = look();
        if (!now) {
            faults.push_back(now.error().cause);
            break;
        }
        looks.push_back(*now);
        rows = checkConformance(looks, isOld());
    } while (looks.size() < kMostLooks && std::any_of(rows.begin(), rows.end(), isFailed));
    m_rows.push_back(findingOf(S4K_TEXT("Checks", "all registers of the map can be read"),
                               S4K_TEXT("Checks", "Modbus Point Map"), faults,
                               S4K_TEXT("Checks", "1-52, 129-154, 257-346")));
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
}

Result<std::vector<Finding>> WireCheck::run() {
    m_link.pause();
    addObjects();
    addReport();
    addFirmware();
    addBothReads();
    addRefusals();
    addTail();
    addRegisters();
    if (m_trouble)
        return *m_trouble;
    return m_rows;
}

} // namespace s4k::cli
