// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comtrade/comtrade.h"

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Makes small COMTRADE files for tests.
namespace s4k::test {

/// `text` with the first `from` replaced; "EDIT FAILED" when `from` is absent, so that the test
/// fails.
inline std::string edited(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? "EDIT FAILED" : text.replace(at, from.size(), to);
}

inline std::span<const std::uint8_t> bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline Result<Recording> comtrade(std::string_view cfg, std::string_view dat) {
    return parseComtrade(cfg, bytes(dat), "rec.cfg");
}

/// Two channels of four samples, revision 1999, 1200 Hz, ASCII; edited() changes the format.
inline const std::string kConfig = "Substation,7,1999\r\n"
                                   "3,2A,1D\r\n"
                                   "1,Ua,A,bus,kV,0.5,0.25,,-32767,32767,110,0.1,P\r\n"
                                   "2,Ia,A,line,A,2,0,0,-32767,32767,600,5,S\r\n"
                                   "1,trip,,,0\r\n"
                                   "50\r\n"
                                   "1\r\n"
                                   "1200,4\r\n"
                                   "22/11/2020,10:00:00.000000\r\n"
                                   "22/11/2020,10:00:00.001000\r\n"
                                   "ASCII\r\n"
                                   "1\r\n";

inline const std::string kAsciiData = "1,0,10,1,0\r\n"
                                      "2,833,20,-1,0\r\n"
                                      "3,1666,30,3,1\r\n"
                                      "4,2500,-40,0,1\r\n";

inline void append16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>(value >> 8U & 0xFFU);
}

inline void append32(std::string& out, std::uint32_t value) {
    append16(out, value & 0xFFFFU);
    append16(out, value >> 16U);
}

/// Binary format of a value.
enum class Width {
    Int16,
    Int32,
    Float32
};

inline void appendValue(std::string& out, double value, Width width) {
    if (width == Width::Float32)
        append32(out, std::bit_cast<std::uint32_t>(static_cast<float>(value)));
    else if (width == Width::Int32)
        append32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(value)));
    else
        append16(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(value)) & 0xFFFFU);
}

/// The same four records in binary, each with one word of digital channels.
inline std::string binaryData(Width width, const std::vector<std::vector<double>>& records = {
                                               {10, 1}, {20, -1}, {30, 3}, {-40, 0}}) {
    std::string out;
    std::uint32_t number = 1;
    for (const auto& record : records) {
        append32(out, number);
        append32(out, (number - 1) * 833);
        ++number;
        for (const double value : record)
            appendValue(out, value, width);
        append16(out, 1);
    }
    return out;
}

} // namespace s4k::test
