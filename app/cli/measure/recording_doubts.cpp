// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/measure/recording_doubts.h"

#include "app/cli/console.h"

#include <algorithm>
#include <span>

namespace s4k::cli {

namespace {

std::span<const Doubt> shownOf(const Doubts& doubts) {
    return {doubts.data(), std::min(doubts.size(), kMostDoubts)};
}

} // namespace

void sayDoubts(const Doubts& doubts) {
    for (const Doubt& doubt : shownOf(doubts))
        say(Text::inRow(nameOf(doubt.code), ": ", doubt.where, ": ", doubt.text));
    if (doubts.size() > kMostDoubts)
        say(S4K_TEXT("Options", "%1 doubts more").with(doubts.size() - kMostDoubts));
}

void writeDoubts(JsonWriter& json, const Doubts& doubts) {
    json.key("doubts").beginArray();
    for (const Doubt& doubt : shownOf(doubts))
        json.beginObject()
            .key("code")
            .value(nameOf(doubt.code))
            .key("where")
            .value(doubt.where.english())
            .key("text")
            .value(doubt.text.english())
            .endObject();
    json.endArray();
}

} // namespace s4k::cli
