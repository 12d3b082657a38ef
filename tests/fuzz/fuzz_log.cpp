// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_guess.h"
#include "app/store/logs/log_rows.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

using namespace s4k;
using namespace s4k::store;

namespace {

constexpr std::size_t kPiece = 61;

void require(bool holds) {
    if (!holds)
        std::abort();
}

LocalTime asWritten(std::int64_t wallMs) {
    return {wallMs, wallMs, false};
}

bool readAll(std::string_view text, LogRowReader& reader) {
    for (std::size_t at = 0; at < text.size(); at += kPiece)
        if (!reader.feed(text.substr(at, kPiece)))
            return false;
    return true;
}

void check(const CsvHistory& log) {
    require(!log.timesMs.empty());
    require(std::is_sorted(log.timesMs.begin(), log.timesMs.end()));
    require(log.timesMs.front() >= 0 && log.timesMs.back() <= kLastHistoryMs);
    for (const CsvColumn& column : log.columns)
        require(column.values.size() == log.timesMs.size());
    require(log.rowsLeftOut <= log.timesMs.size());
}

} // namespace

/// The first half of a log may be all that is known when its shape is guessed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const bool isWhole : {true, false}) {
        const auto guess = guessLogShape(isWhole ? text : text.substr(0, size / 2), isWhole, "f");
        if (!guess)
            continue;
        require(!guess->shape.times.empty());
        LogRowReader reader("f", guess->shape, asWritten);
        if (!readAll(text, reader))
            continue;
        if (const auto log = reader.finish())
            check(*log);
    }
    return 0;
}
