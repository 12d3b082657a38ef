// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade_range.h"

#include "core/recording/recording_doubts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>
#include <string>

namespace s4k::comtrade {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostOutsidePercent = 5;
/// Recorders mark missing values with one value, or with one at each end.
constexpr std::size_t kMostMarks = 2;

bool isOutside(const AnalogChannel& channel, double v) {
    return v < channel.lowest || v > channel.highest;
}

/// The number without needless digits.
Number shortest(double v) {
    std::array<char, 32> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size(), v).ptr;
    return {std::string(text.data(), end)};
}

/// Values outside the range, and up to three different ones.
struct Outside {
    std::size_t count = 0;
    std::set<double> values;
};

Outside outsideOf(const AnalogChannel& channel, const std::vector<double>& raw) {
    Outside outside;
    for (const double v : raw) {
        if (!isOutside(channel, v))
            continue;
        ++outside.count;
        if (outside.values.size() <= kMostMarks)
            outside.values.insert(v);
    }
    return outside;
}

Text placeOf(const AnalogChannel& channel) {
    return Text::verbatim(
        recorded::placeOf({channel.name, channel.phase, channel.unit, {}, channel.number}));
}

} // namespace

Doubts applyRange(const AnalogChannel& channel, std::vector<double>& raw) {
    if (!channel.hasRange())
        return {};
    const Outside outside = outsideOf(channel, raw);
    if (outside.count == 0)
        return {};
    const Number lowest = shortest(channel.lowest);
    const Number highest = shortest(channel.highest);
    if (outside.count * 100 > raw.size() * kMostOutsidePercent &&
        outside.values.size() > kMostMarks)
        return {{DoubtCode::Guessed, placeOf(channel),
                 S4K_TEXT("Recording",
                          "the range %1 to %2 is wrong, %3 of %4 values lie outside; not applied")
                     .with(lowest, highest, outside.count, raw.size())}};
    for (double& v : raw)
        v = isOutside(channel, v) ? kMissing : v;
    return {{DoubtCode::LeftOut, placeOf(channel),
             S4K_TEXT("Recording", "%1 of %2 values outside the range %3 to %4")
                 .with(outside.count, raw.size(), lowest, highest)}};
}

Doubts missingValues(const AnalogChannel& channel, const std::vector<double>& raw) {
    const auto missing =
        std::count_if(raw.begin(), raw.end(), [](double v) { return std::isnan(v); });
    if (missing == 0)
        return {};
    return {{DoubtCode::Missing, placeOf(channel),
             S4K_TEXT("Recording", "%1 of %2 values are empty or marked as missing")
                 .with(missing, raw.size())}};
}

} // namespace s4k::comtrade
