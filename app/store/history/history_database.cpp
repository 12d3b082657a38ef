// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_database.h"

#include "app/store/history/history_file_check.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace s4k::store {

namespace {

/// Primary result code of SQLite; the upper bits give details. @source sqlite.org/rescode.html
int primaryCode(const QSqlError& error) {
    return error.nativeErrorCode().toInt() & 0xFF;
}

TextId fileRemedy(const QSqlError& error) {
    switch (primaryCode(error)) {
    case 5: // busy
    case 6: // locked
        return S4K_TEXT("History", "close the other program that writes into it");
    case 8:  // read-only
    case 14: // cannot be opened
        return S4K_TEXT("History", "make the file and its folder writable, or name another file");
    case 10: // input or output
    case 13: // full
        return S4K_TEXT("History", "make room on the disk");
    case 11: // corrupt
    case 26: // no database
        return S4K_TEXT(
            "History",
            "use an undamaged copy, or recover the readable part with sqlite3 and .recover");
    default:
        return S4K_TEXT("History", "name another file");
    }
}

/// The first line of the database's message; the driver's message only where there is none.
std::string shortText(const QSqlError& error) {
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.section(QLatin1Char('\n'), 0, 0).trimmed().toStdString();
}

} // namespace

HistoryDatabase::HistoryDatabase(HistoryName name)
    : m_name(std::move(name)), m_connection(QUuid::createUuid().toString()) {}

HistoryDatabase::~HistoryDatabase() {
    connection().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase HistoryDatabase::connection() const {
    return QSqlDatabase::database(m_connection, false);
}

Result<std::unique_ptr<HistoryDatabase>> HistoryDatabase::open(const HistoryName& name,
                                                               HistoryAccess access) {
    const QString driver = name.isServer() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE");
    std::unique_ptr<HistoryDatabase> database(new HistoryDatabase(name));
    if (!QSqlDatabase::isDriverAvailable(driver))
        return database->refusal(
            S4K_TEXT("History", "the driver %1 of Qt is not installed").with(driver.toStdString()),
            name.isServer() ? S4K_TEXT("History", "install libqt6sql6-psql")
                            : S4K_TEXT("History", "install libqt6sql6-sqlite"));
    QSqlDatabase::addDatabase(driver, database->m_connection);
    const auto done = name.isServer() ? database->connectServer() : database->connectFile(access);
    if (!done)
        return done.error();
    return database;
}

Result<Done> HistoryDatabase::tryOpen(QSqlDatabase& database) const {
    return database.open() ? Result<Done>(Done{}) : Result<Done>(failure(database.lastError()));
}

Result<Done> HistoryDatabase::connectFile(HistoryAccess access) {
    const auto state = checkHistoryFile(m_name.file);
    if (!state)
        return state.error();
    QSqlDatabase database = connection();
    if (access == HistoryAccess::Write) {
        database.setDatabaseName(m_name.file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        return tryOpen(database);
    }
    if (*state != HistoryFileState::Database)
        return refusal(S4K_TEXT("History", "there is no such file"),
                       S4K_TEXT("History", "check the path"));
    database.setDatabaseName(m_name.file);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
    if (tryOpen(database) && value(QStringLiteral("PRAGMA user_version")).ok())
        return Done{};
    // SQLite cannot create its log files in a folder without write permission; no program writes to
    // this history then, so it is opened as immutable.
    database.close();
    if (QFileInfo(m_name.file + QStringLiteral("-wal")).size() > 0)
        return refusal(S4K_TEXT("History", "the log beside it cannot be used in its folder"),
                       S4K_TEXT("History", "copy both files into a folder of your own"));
    QUrl url = QUrl::fromLocalFile(QFileInfo(m_name.file).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    return tryOpen(database);
}

Result<Done> HistoryDatabase::connectServer() {
    QSqlDatabase database = connection();
    database.setHostName(m_name.host);
    database.setPort(m_name.port);
    database.setUserName(m_name.user);
    database.setPassword(m_name.password);
    database.setDatabaseName(m_name.database);
    database.setConnectOptions(QStringLiteral("connect_timeout=10"));
    if (auto opened = tryOpen(database); !opened)
        return opened;
    return execute(QStringLiteral("SET client_min_messages TO warning"));
}

Result<Done> HistoryDatabase::execute(const QString& sql) {
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(query.lastError());
    // Some pragmas do one step of their work per row.
    while (query.isSelect() && query.next()) {
    }
    return Done{};
}

Result<QSqlQuery> HistoryDatabase::prepare(const QString& sql) {
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(query.lastError());
    return query;
}

Result<Done> HistoryDatabase::run(QSqlQuery& query, std::initializer_list<QVariant> values) const {
    int position = 0;
    for (const QVariant& value : values)
        query.bindValue(position++, value);
    return query.exec() ? Result<Done>(Done{}) : Result<Done>(failure(query.lastError()));
}

Result<QVariant> HistoryDatabase::value(const QString& sql,
                                        std::initializer_list<QVariant> values) {
    auto query = prepare(sql);
    if (!query)
        return query.error();
    if (const auto done = run(*query, values); !done)
        return done.error();
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return failure(query->lastError());
    return QVariant();
}

Result<Done> HistoryDatabase::begin() {
    return execute(isServer() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE"));
}

Result<Done> HistoryDatabase::commit() {
    return execute(QStringLiteral("COMMIT"));
}

void HistoryDatabase::rollback() {
    static_cast<void>(execute(QStringLiteral("ROLLBACK")));
}

Error HistoryDatabase::failure(const QSqlError& error) const {
    return refusal(Text::verbatim(shortText(error)),
                   isServer() ? S4K_TEXT("History", "check the server, the name and the rights of "
                                                    "the user")
                              : fileRemedy(error));
}

Error HistoryDatabase::refusal(const Text& cause, TextId remedy) const {
    return {S4K_TEXT("History", "history database"), m_name.shown().toStdString(), cause, remedy};
}

} // namespace s4k::store
