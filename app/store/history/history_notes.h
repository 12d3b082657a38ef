// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"
#include "app/store/history/history_note.h"

namespace s4k::store {

/// SQL statements that add and remove a note, prepared once for each connection.
struct NoteStatements {
    QSqlQuery add;
    QSqlQuery remove;
    [[nodiscard]] static Result<NoteStatements> prepare(HistoryDatabase& database);
};

/// Adds or removes a note. A note that exists already is not added again, and removing a note that
/// does not exist does nothing.
[[nodiscard]] Result<Done> changeNote(HistoryDatabase& database, NoteStatements& statements,
                                      int meter, const NoteChange& change);

} // namespace s4k::store
