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

/// Refuses a note whose time is outside of 1970 to 9999, or whose text is blank, longer than 200
/// characters, or more than one line.
[[nodiscard]] Result<Done> checkNote(const past::Note& note);

/// Adds or removes a note in a history that another program may be recording; `meter` is
/// StoredMeter::id. While the other program writes, it waits for some seconds.
[[nodiscard]] Result<Done> changeNote(const QString& history, int meter, const NoteChange& change);

} // namespace s4k::store
