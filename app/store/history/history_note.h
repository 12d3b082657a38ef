// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "core/base/result.h"
#include "core/past/note.h"

#include <QString>

namespace s4k::store {

/// A note that is added or removed.
struct NoteChange {
    past::Note note;
    bool removed = false;
};

/// Refuses a note if its time is outside of 1970 to 9999, or its text is blank, longer than 200
/// characters (UTF-16), or has a line break or another control character.
[[nodiscard]] Result<Done> checkNote(const past::Note& note);

/// Adds or removes a note in a history that another program may be recording; `meter`, a
/// StoredMeter::id, is not checked. Refuses notes as checkNote() does, and errors as openHistory()
/// for writing. While the other program writes, it waits up to 5 s.
[[nodiscard]] Result<Done> changeNote(const QString& history, int meter, const NoteChange& change);

} // namespace s4k::store
