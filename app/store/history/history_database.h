// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_name.h"
#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <memory>

namespace s4k::store {

enum class HistoryAccess : std::uint8_t {
    Read,
    Write
};

/// One connection to a history, used only by the thread that opened it. Only app/store includes
/// this header.
class HistoryDatabase {
public:
    /// Connects without reading the schema, see openHistory(). A missing file is created for
    /// writing and refused for reading. A file that is not an SQLite database, or is cut short, is
    /// refused and left unchanged.
    [[nodiscard]] static Result<std::unique_ptr<HistoryDatabase>> open(const HistoryName& name,
                                                                       HistoryAccess access);
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase&) = delete;
    HistoryDatabase& operator=(const HistoryDatabase&) = delete;

    [[nodiscard]] bool isServer() const { return m_name.isServer(); }
    [[nodiscard]] const HistoryName& name() const { return m_name; }

    /// Runs a statement without values; its rows, if any, are dropped.
    [[nodiscard]] Result<Done> execute(const QString& sql);
    /// A prepared statement with `?` for its values; its rows are read once, forwards.
    [[nodiscard]] Result<QSqlQuery> prepare(const QString& sql);
    /// Runs a prepared statement with `values`, one for each `?` in their order.
    [[nodiscard]] Result<Done> run(QSqlQuery& query, std::initializer_list<QVariant> values) const;
    /// The first column of the first row; an invalid variant if there is no row.
    [[nodiscard]] Result<QVariant> value(const QString& sql,
                                         std::initializer_list<QVariant> values = {});

    /// Begins a transaction. In a file it waits up to 5 s for another program that writes.
    [[nodiscard]] Result<Done> begin();
    [[nodiscard]] Result<Done> commit();
    void rollback();

    /// The error of the driver as a message with a remedy.
    [[nodiscard]] Error failure(const QSqlError& error) const;
    /// An error that names the history.
    [[nodiscard]] Error refusal(const Text& cause, TextId remedy) const;

private:
    HistoryName m_name;
    QString m_connection;

    explicit HistoryDatabase(HistoryName name);
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] Result<Done> connectFile(HistoryAccess access);
    [[nodiscard]] Result<Done> connectServer();
    [[nodiscard]] Result<Done> tryOpen(QSqlDatabase& database) const;
};

} // namespace s4k::store
