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

/// What is asked of a unit id to learn whether somebody is there, and who. @source own design
namespace s4k::link {

/// Questions in their order; without an answer to the first nobody is there.
enum class ScanQuestion : std::uint8_t {
    Registers, ///< system type and CT, which any other make answers somehow
    Objects,   ///< 0x2B/0E
    Report     ///< 0x11
};
inline constexpr std::size_t kScanQuestions = 3;

/// The request of a question; `base` as in LiveMeterOptions.
[[nodiscard]] modbus::PduBytes scanRequest(ScanQuestion question, int base);

/// What one unit id said.
struct ScanAnswers {
    std::array<std::optional<modbus::PduBytes>, kScanQuestions> pdus;

    [[nodiscard]] const std::optional<modbus::PduBytes>& to(ScanQuestion question) const {
        return pdus[static_cast<std::size_t>(question)];
    }
    /// Somebody answered, and not a gateway that nobody does.
    [[nodiscard]] bool isSomebody() const;
    [[nodiscard]] modbus::Recognition device() const;
    /// Registers 130 and 131; nothing when they were refused or make no sense.
    [[nodiscard]] std::optional<SystemType> system() const;
    [[nodiscard]] std::optional<std::int32_t> ctPrimary() const;
};

} // namespace s4k::link
