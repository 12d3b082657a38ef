// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"
#include "app/store/history/history_note.h"

namespace s4k::store {

/// Prepared once for a connection.
struct NoteStatements {
    QSqlQuery add;
    QSqlQuery remove;
    [[nodiscard]] static Result<NoteStatements> prepare(HistoryDatabase& database);
};

/// A note that is there already stays single.
[[nodiscard]] Result<Done> changeNote(HistoryDatabase& database, NoteStatements& statements,
                                      int meter, const NoteChange& change);

} // namespace s4k::store
