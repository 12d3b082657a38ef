// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_link.h"
#include "core/checks/conformance.h"

#include <optional>
#include <vector>

namespace s4k::cli {

/// Reads from a live meter all that the check of its conformance needs. It never writes: it uses
/// functions 03, 04, 11, 2B/0E, and 07, which the meter does not support.
class WireCheck {
public:
    explicit WireCheck(LiveLink& link) : m_link(link) {}

    /// Makes all checks, including those of the registers. Fails when the meter does not answer any
    /// more (link trouble, exit code 3).
    [[nodiscard]] Result<std::vector<Finding>> run();

private:
    /// A request and the exception code it must be answered with.
    struct Expectation;

    LiveLink& m_link;
    std::vector<Finding> m_rows;
    int m_silent = 0; ///< consecutive requests without an answer
    std::optional<Error> m_trouble;

    [[nodiscard]] link::BusAnswer ask(const modbus::PduBytes& pdu);
    [[nodiscard]] Text refusalFault(const Expectation& expected);
    [[nodiscard]] std::optional<Error> readInto(RegisterImage& image, PollBlock block);
    [[nodiscard]] Result<ConformanceLook> look();
    [[nodiscard]] bool isOld() const;
    [[nodiscard]] std::optional<std::uint16_t> firmware() const;

    void addObjects();
    void addReport();
    void addFirmware();
    void addBothReads();
    void addRefusals();
    void addTail();
    void addRegisters();
};

} // namespace s4k::cli
