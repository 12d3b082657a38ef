// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_migrations.h"

namespace s4k::store {

namespace {

/// Completes `sql` to a table whose rows are stored together by meter, in the order of time. A
/// PostgreSQL server has no such tables.
QString clustered(const char* sql, bool server) {
    return QString::fromLatin1(sql).arg(server ? QStringLiteral("BYTEA") : QStringLiteral("BLOB")) +
           (server ? QString() : QStringLiteral(" WITHOUT ROWID"));
}

QStringList firstVersion(bool server) {
    const QString blob = server ? QStringLiteral("BYTEA") : QStringLiteral("BLOB");
    return {
        QStringLiteral("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE meters (id INTEGER PRIMARY KEY, bus TEXT NOT NULL, "
                       "unit INTEGER NOT NULL, name TEXT NOT NULL, device TEXT NOT NULL, "
                       "period_ms INTEGER NOT NULL, head %1, UNIQUE (bus, unit))")
            .arg(blob),
        // n distinguishes samples of the same millisecond, which occur after a clock was set back.
        clustered("CREATE TABLE samples (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                  "n INTEGER NOT NULL, data %1 NOT NULL, PRIMARY KEY (meter, t, n))",
                  server),
        clustered("CREATE TABLE rollup_minute (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                  "data %1 NOT NULL, PRIMARY KEY (meter, t))",
                  server),
        clustered("CREATE TABLE rollup_quarter (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                  "data %1 NOT NULL, PRIMARY KEY (meter, t))",
                  server),
        QStringLiteral("CREATE TABLE settings (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                       "name TEXT NOT NULL, value INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE alerts (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                       "was INTEGER NOT NULL, became INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE marks (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                       "kind INTEGER NOT NULL, since BIGINT NOT NULL)"),
        QStringLiteral("CREATE INDEX settings_by_time ON settings (meter, t)"),
        QStringLiteral("CREATE INDEX alerts_by_time ON alerts (meter, t)"),
        QStringLiteral("CREATE INDEX marks_by_time ON marks (meter, t)"),
    };
}

/// Counts the raw rows of each meter, so that they can be limited; demands get a separate table.
QStringList secondVersion(bool server) {
    const QString real = server ? QStringLiteral("DOUBLE PRECISION") : QStringLiteral("REAL");
    return {
        QStringLiteral("ALTER TABLE meters ADD COLUMN raw_rows BIGINT NOT NULL DEFAULT 0"),
        QStringLiteral("UPDATE meters SET raw_rows = "
                       "(SELECT count(*) FROM samples WHERE samples.meter = meters.id)"),
        QStringLiteral("CREATE TABLE demands (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                       "p %1, q %1, s %1)")
            .arg(real),
        QStringLiteral("CREATE INDEX demands_by_time ON demands (meter, t)"),
    };
}

/// Adds the notes of users.
QStringList thirdVersion() {
    return {
        QStringLiteral("CREATE TABLE notes (meter INTEGER NOT NULL, t BIGINT NOT NULL, "
                       "note TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX notes_by_time ON notes (meter, t)"),
    };
}

} // namespace

QStringList historyMigration(int from, bool server) {
    switch (from) {
    case 0:
        return firstVersion(server);
    case 1:
        return secondVersion(server);
    case 2:
        return thirdVersion();
    case 3: // rollups may have parts at their end that version 3 does not read
    default:
        return {};
    }
}

} // namespace s4k::store
