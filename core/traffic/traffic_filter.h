// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_request_parser.h"
#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <optional>
#include <string>

namespace s4k::modbus {

/// Selects the frames of a log that are shown or exported. A frame passes if it fits all members.
/// @source own design
struct TrafficFilter {
    UnitSet units = UnitSet().set();      ///< unit ids of the requests; 0: broadcasts
    std::optional<Direction> direction;   ///< nullopt: both
    std::optional<std::uint8_t> function; ///< without the exception bit; nullopt: any
    /// Only exception replies and frames with a framingProblem(); the requests that the exceptions
    /// refuse do not pass.
    bool refusalsOnly = false;
    /// A part of the decoded text, of the peer or of the bytes in hexadecimal (`01 03`); the case
    /// of ASCII letters is ignored. Empty: any.
    std::string text;
    /// Translates the decoded text in which `text` is searched; null: English.
    std::string (*words)(const Text&) = nullptr;

    friend bool operator==(const TrafficFilter&, const TrafficFilter&) = default;

    /// Whether this is the default filter, which every frame passes.
    [[nodiscard]] bool isOpen() const { return *this == TrafficFilter{}; }
    /// Whether `frame`, which is stored in `log`, passes.
    [[nodiscard]] bool matches(const TrafficLog& log, const TrafficFrame& frame,
                               const KnownScales& scales = {}) const;
};

} // namespace s4k::modbus
