// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_request_parser.h"
#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <optional>
#include <string>

namespace s4k::modbus {

/// Which frames of a log are shown or exported: those that every part lets pass.
/// @source own design
struct TrafficFilter {
    UnitSet units = UnitSet().set();    ///< by the unit id that the request was for; 0 is everybody
    std::optional<Direction> direction; ///< nothing: both
    std::optional<std::uint8_t> function; ///< without the exception bit; nothing: any
    /// Only exceptions and frames of which the framing is spoiled. Of a refused request the reply
    /// shows, not the request.
    bool refusalsOnly = false;
    /// Part of the decoded text, of the peer or of the bytes in hexadecimal (`01 03`), ASCII
    /// letters in any case; empty: any.
    std::string text;
    /// The language of the decoded text that `text` is part of; null: English.
    std::string (*words)(const Text&) = nullptr;

    friend bool operator==(const TrafficFilter&, const TrafficFilter&) = default;

    /// Lets every frame pass.
    [[nodiscard]] bool isOpen() const { return *this == TrafficFilter{}; }
    [[nodiscard]] bool matches(const TrafficLog& log, const TrafficFrame& frame,
                               const KnownScales& scales = {}) const;
};

} // namespace s4k::modbus
