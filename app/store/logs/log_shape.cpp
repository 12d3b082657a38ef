// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_shape.h"

#include <array>

namespace s4k::store {

namespace {

struct FormatRow {
    std::string_view name;
    double ms;
};
constexpr std::array<FormatRow, 10> kFormats{{{"iso", 0},
                                              {"dmy", 0},
                                              {"mdy", 0},
                                              {"s", 1e3},
                                              {"ms", 1},
                                              {"us", 1e-3},
                                              {"ns", 1e-6},
                                              {"min", 60e3},
                                              {"h", 3600e3},
                                              {"excel", 86400e3}}};

} // namespace

std::string_view nameOf(LogTimeFormat format) {
    return kFormats.at(static_cast<std::size_t>(format)).name;
}

std::optional<LogTimeFormat> timeFormatFrom(std::string_view name) {
    for (std::size_t i = 0; i < kFormats.size(); ++i)
        if (kFormats.at(i).name == name)
            return static_cast<LogTimeFormat>(i);
    return std::nullopt;
}

std::vector<std::string> timeFormatNames() {
    std::vector<std::string> names;
    for (const FormatRow& row : kFormats)
        names.emplace_back(row.name);
    return names;
}

double unitMs(LogTimeFormat format) {
    return kFormats.at(static_cast<std::size_t>(format)).ms;
}

bool isLogComment(std::string_view line, char separator) {
    return line.substr(0, 1) == "#" || line.substr(0, 2) == "//" ||
           (separator != ';' && line.substr(0, 1) == ";");
}

} // namespace s4k::store
