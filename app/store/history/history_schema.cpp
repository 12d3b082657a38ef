// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_schema.h"

#include "app/store/history/history_migrations.h"

namespace s4k::store {

namespace {

QString text(const char* ascii) {
    return QString::fromLatin1(ascii);
}

Error foreign(const HistoryDatabase& database, TextId cause) {
    return database.refusal(cause, database.isServer()
                                       ? S4K_TEXT("History", "name another database")
                                       : S4K_TEXT("History", "name another file"));
}

Result<Done> executeAll(HistoryDatabase& database, const QStringList& statements) {
    for (const QString& sql : statements)
        if (auto done = database.execute(sql); !done)
            return done;
    return Done{};
}

Result<int> number(HistoryDatabase& database, const char* sql) {
    const auto value = database.value(text(sql));
    return value ? Result<int>(value->toInt()) : Result<int>(value.error());
}

/// Version of the history in the file; 0: the database is empty.
Result<int> fileVersion(HistoryDatabase& database) {
    auto application = number(database, "PRAGMA application_id");
    if (!application)
        return application;
    auto version = number(database, "PRAGMA user_version");
    if (!version || *application == kHistoryApplication)
        return version;
    auto tables = number(database, "SELECT count(*) FROM sqlite_master");
    if (!tables)
        return tables;
    if (*application != 0 || *version != 0 || *tables != 0)
        return foreign(database, S4K_TEXT("History", "it is the database of another program"));
    return 0;
}

Result<int> serverVersion(HistoryDatabase& database) {
    const auto schema = database.value(
        text("SELECT count(*) FROM information_schema.schemata WHERE schema_name = 's4k_history'"));
    if (!schema)
        return schema.error();
    if (schema->toInt() == 0)
        return 0;
    if (auto done = database.execute(text("SET search_path TO s4k_history")); !done)
        return done.error();
    const auto tables = database.value(
        text("SELECT count(*) FROM information_schema.tables WHERE table_schema = 's4k_history' "
             "AND table_name = 'meta'"));
    if (!tables)
        return tables.error();
    if (tables->toInt() == 0)
        return foreign(database,
                       S4K_TEXT("History", "its schema s4k_history is not that of a history"));
    return number(database, "SELECT coalesce(max(CAST(value AS integer)), 0) FROM meta "
                            "WHERE name = 'version'");
}

Result<Done> setVersion(HistoryDatabase& database, int version) {
    if (database.isServer())
        return executeAll(
            database,
            {text("DELETE FROM meta WHERE name = 'version'"),
             text("INSERT INTO meta (name, value) VALUES ('version', '%1')").arg(version)});
    return executeAll(database, {text("PRAGMA application_id = %1").arg(kHistoryApplication),
                                 text("PRAGMA user_version = %1").arg(version)});
}

Result<Done> migrateSteps(HistoryDatabase& database, int from, int to) {
    if (database.isServer() && from == 0)
        if (auto done = executeAll(database, {text("CREATE SCHEMA IF NOT EXISTS s4k_history"),
                                              text("SET search_path TO s4k_history")});
            !done)
            return done;
    for (int step = from; step < to; ++step)
        if (auto done = executeAll(database, historyMigration(step, database.isServer())); !done)
            return done;
    return setVersion(database, to);
}

/// Sets what every connection needs, and auto_vacuum, which only an empty file accepts.
Result<Done> prepareFile(HistoryDatabase& database, HistoryAccess access) {
    if (database.isServer() || access == HistoryAccess::Read)
        return Done{};
    return executeAll(database,
                      {text("PRAGMA auto_vacuum = INCREMENTAL"), text("PRAGMA journal_mode = WAL"),
                       text("PRAGMA synchronous = NORMAL")});
}

Result<Done> useHypertable(HistoryDatabase& database) {
    const auto extension =
        database.value(text("SELECT count(*) FROM pg_extension WHERE extname = 'timescaledb'"));
    if (!extension)
        return extension.error();
    if (extension->toInt() == 0)
        return Done{};
    return database.execute(text("SELECT create_hypertable('s4k_history.samples', 't', "
                                 "chunk_time_interval => 86400000, if_not_exists => TRUE)"));
}

} // namespace

Result<int> historyVersion(HistoryDatabase& database) {
    return database.isServer() ? serverVersion(database) : fileVersion(database);
}

Result<Done> migrateHistory(HistoryDatabase& database, int version) {
    if (auto begun = database.begin(); !begun)
        return begun;
    // Read within the transaction, because two programs may start at once.
    const auto present = historyVersion(database);
    auto done = present ? Result<Done>(Done{}) : Result<Done>(present.error());
    if (done && *present < version)
        done = migrateSteps(database, *present, version);
    if (done && *present == 0 && database.isServer())
        done = useHypertable(database);
    if (done)
        done = database.commit();
    if (!done)
        database.rollback();
    return done;
}

Result<std::unique_ptr<HistoryDatabase>> openHistory(const HistoryName& name,
                                                     HistoryAccess access) {
    auto database = HistoryDatabase::open(name, access);
    if (!database)
        return database;
    const auto version = historyVersion(**database);
    if (!version)
        return version.error();
    if (*version > kHistoryVersion)
        return (*database)->refusal(
            S4K_TEXT("History", "its version %1 is newer than this program's %2")
                .with(*version, kHistoryVersion),
            S4K_TEXT("History", "use a newer S4K Panel"));
    if (auto done = prepareFile(**database, access); !done)
        return done.error();
    if (*version == kHistoryVersion)
        return database;
    if (*version == 0 && access == HistoryAccess::Read)
        return (*database)->refusal(S4K_TEXT("History", "nothing is recorded in it"),
                                    S4K_TEXT("History", "record into it first"));
    if (access == HistoryAccess::Read) {
        database->reset();
        if (auto upToDate = openHistory(name, HistoryAccess::Write); !upToDate)
            return upToDate;
        return openHistory(name, access);
    }
    if (auto done = migrateHistory(**database, kHistoryVersion); !done)
        return done.error();
    return database;
}

Result<HistoryRetention> readRetention(HistoryDatabase& database) {
    HistoryRetention kept;
    auto query = database.prepare(text("SELECT name, value FROM meta"));
    if (!query)
        return query.error();
    if (const auto done = database.run(*query, {}); !done)
        return done.error();
    while (query->next()) {
        const QString name = query->value(0).toString();
        const qint64 value = query->value(1).toLongLong();
        if (name == text("raw_days"))
            kept.rawDays = static_cast<int>(value);
        else if (name == text("raw_rows"))
            kept.rawRows = value;
        else if (name == text("minute_days"))
            kept.minuteDays = static_cast<int>(value);
        else if (name == text("quarter_days"))
            kept.quarterDays = static_cast<int>(value);
    }
    return kept;
}

Result<Done> writeRetention(HistoryDatabase& database, const HistoryRetention& retention) {
    auto query = database.prepare(text("INSERT INTO meta (name, value) VALUES (?, ?) "
                                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    if (!query)
        return query.error();
    const std::initializer_list<std::pair<const char*, qint64>> rows = {
        {"raw_days", retention.rawDays},
        {"raw_rows", retention.rawRows},
        {"minute_days", retention.minuteDays},
        {"quarter_days", retention.quarterDays}};
    for (const auto& [name, value] : rows)
        if (auto done = database.run(*query, {text(name), QString::number(value)}); !done)
            return done;
    return Done{};
}

} // namespace s4k::store
