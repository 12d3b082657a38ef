// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "core/base/result.h"
#include "core/past/note.h"

#include <QString>

namespace s4k::store {

/// A note that comes, or goes.
struct NoteChange {
    past::Note note;
    bool removed = false;
};

/// Why this can be no note, if it cannot: its time, its length, or more than one line.
[[nodiscard]] Result<Done> checkNote(const past::Note& note);

/// Changes a note of a history that may be recorded by another program at the same time; `meter` is
/// StoredMeter::id. Waits some seconds where the other writes.
[[nodiscard]] Result<Done> changeNote(const QString& history, int meter, const NoteChange& change);

} // namespace s4k::store
