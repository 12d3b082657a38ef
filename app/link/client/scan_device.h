// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/request_queue.h"
#include "core/modbus/identity.h"
#include "core/registers/poll_plan.h"
#include "core/units/system_type.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

/// The requests with which a scan finds and identifies a device. @source own design
namespace s4k::link {

/// The requests in order; without an answer to the first there is no device.
enum class ScanQuestion : std::uint8_t {
    Registers, ///< system type and CT rating; other makes answer this somehow, too
    Objects,   ///< 0x2B/0E
    Report     ///< 0x11
};
inline constexpr std::size_t kScanQuestions = 3;

/// The request PDU of a question; `base` as in LiveMeterOptions.
[[nodiscard]] modbus::PduBytes scanRequest(ScanQuestion question, int base);

/// The answers of one unit id.
struct ScanAnswers {
    std::array<std::optional<modbus::PduBytes>, kScanQuestions> pdus;

    [[nodiscard]] const std::optional<modbus::PduBytes>& to(ScanQuestion question) const {
        return pdus[static_cast<std::size_t>(question)];
    }
    /// Whether a device answered the first question. A gateway's exception 10 or 11 does not count.
    [[nodiscard]] bool isSomebody() const;
    [[nodiscard]] modbus::Recognition device() const;
    /// System type and CT primary current in A (registers 130 and 131); nullopt when they were
    /// refused or are out of range.
    [[nodiscard]] std::optional<SystemType> system() const;
    [[nodiscard]] std::optional<std::int32_t> ctPrimary() const;
};

} // namespace s4k::link
