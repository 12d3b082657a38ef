// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doubts.h"

#include "app/cli/console.h"

#include <algorithm>

namespace s4k::cli {

void sayDoubts(const Doubts& doubts) {
    const std::size_t said = std::min(doubts.size(), kMostDoubts);
    for (std::size_t i = 0; i < said; ++i)
        say(Text::inRow(nameOf(doubts[i].code), ": ", doubts[i].where, ": ", doubts[i].text));
    if (said < doubts.size())
        say(S4K_TEXT("Options", "%1 more doubts; --json lists all").with(doubts.size() - said));
}

void writeDoubts(JsonWriter& json, const Doubts& doubts) {
    json.key("doubts").beginArray();
    for (const Doubt& doubt : doubts) {
        json.beginObject().key("code").value(nameOf(doubt.code));
        json.key("where").value(doubt.where.english());
        json.key("text").value(doubt.text.english()).endObject();
    }
    json.endArray();
}

} // namespace s4k::cli
