// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_notes.h"

#include "app/store/history/history_reader.h"
#include "app/store/history/history_reader_impl.h"
#include "app/store/history/history_schema.h"

namespace s4k::store {

namespace {

constexpr qsizetype kLongestNote = 200;

QString textOf(const past::Note& note) {
    return QString::fromStdString(note.text);
}

Error refused(const past::Note& note, TextId cause, TextId remedy) {
    return {S4K_TEXT("History", "note"),
            note.text.substr(0, static_cast<std::size_t>(kLongestNote)), cause, remedy};
}

} // namespace

Result<Done> checkNote(const past::Note& note) {
    const QString text = textOf(note);
    if (note.timeMs < 0 || note.timeMs > kLastHistoryMs)
        return refused(note, S4K_TEXT("History", "its time is not within the years 1970 to 9999"),
                       S4K_TEXT("History", "choose another"));
    if (text.trimmed().isEmpty() || text.size() > kLongestNote)
        return refused(note, S4K_TEXT("History", "it is empty or too long"),
                       S4K_TEXT("History", "write 1 to 200 characters"));
    for (const QChar c : text)
        if (c.category() == QChar::Other_Control)
            return refused(note,
                           S4K_TEXT("History", "it has a line break or another control character"),
                           S4K_TEXT("History", "write one line without control characters"));
    return Done{};
}

Result<NoteStatements> NoteStatements::prepare(HistoryDatabase& database) {
    NoteStatements all;
    auto add = database.prepare(
        QStringLiteral("INSERT INTO notes (meter, t, note) SELECT CAST(? AS INTEGER), "
                       "CAST(? AS BIGINT), CAST(? AS TEXT) WHERE NOT EXISTS "
                       "(SELECT 1 FROM notes WHERE meter = ? AND t = ? AND note = ?)"));
    if (!add)
        return add.error();
    auto remove = database.prepare(
        QStringLiteral("DELETE FROM notes WHERE meter = ? AND t = ? AND note = ?"));
    if (!remove)
        return remove.error();
    all.add = std::move(*add);
    all.remove = std::move(*remove);
    return all;
}

Result<Done> changeNote(HistoryDatabase& database, NoteStatements& statements, int meter,
                        const NoteChange& change) {
    const QString text = textOf(change.note);
    const qint64 t = change.note.timeMs;
    return change.removed ? database.run(statements.remove, {meter, t, text})
                          : database.run(statements.add, {meter, t, text, meter, t, text});
}

Result<Done> changeNote(const QString& history, int meter, const NoteChange& change) {
    if (auto sound = checkNote(change.note); !sound)
        return sound;
    const auto name = parseHistoryName(history);
    if (!name)
        return name.error();
    auto database = openHistory(*name, HistoryAccess::Write);
    if (!database)
        return database.error();
    auto statements = NoteStatements::prepare(**database);
    if (!statements)
        return statements.error();
    return changeNote(**database, *statements, meter, change);
}

Result<std::vector<past::Note>> HistoryReader::notes(int meter, std::int64_t fromMs,
                                                     std::int64_t toMs) {
    std::vector<past::Note> found;
    const auto done = m_impl->each(
        QStringLiteral("SELECT t, note FROM notes WHERE meter = ? AND t >= ? AND t < ? ORDER BY t"),
        {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
            past::Note note{row.value(0).toLongLong(), row.value(1).toString().toStdString()};
            if (checkNote(note))
                found.push_back(std::move(note));
            return found.size() < kMostNotes;
        });
    if (!done)
        return done.error();
    return found;
}

} // namespace s4k::store
