// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/log_shape.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// The guessed shape of a log and what is doubtful about it.
struct LogGuess {
    LogShape shape;
    Doubts doubts;
    std::vector<std::vector<std::string>> rows; ///< cells of the first rows, for a preview
};

inline constexpr std::size_t kLogHead = std::size_t{2} * 1024 * 1024; ///< bytes
inline constexpr std::size_t kMostGuessLines = 10'000;
inline constexpr std::size_t kPreviewRows = 20;

/// Guesses the shape of a log from `head`, its first kLogHead bytes or all of it (`isWhole`). What
/// `wish` gives is not guessed. `name` is the name of the file, for messages. The error says what
/// cannot be guessed, and the option that gives it.
/// @source own design
[[nodiscard]] Result<LogGuess> guessLogShape(std::string_view head, bool isWhole,
                                             const std::string& name, const LogWish& wish = {});

} // namespace s4k::store
