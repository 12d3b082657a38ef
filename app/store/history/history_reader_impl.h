// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_reader.h"
#include "app/store/history/history_schema.h"

#include <QSqlError>

namespace s4k::store {

/// The private part of HistoryReader: its connection.
struct HistoryReader::Impl {
    std::unique_ptr<HistoryDatabase> database;

    /// Runs `sql` and calls `take` with every row until it returns false.
    template <typename Take>
    [[nodiscard]] Result<Done> each(const QString& sql, std::initializer_list<QVariant> values,
                                    const Take& take) {
        auto query = database->prepare(sql);
        if (!query)
            return query.error();
        if (auto done = database->run(*query, values); !done)
            return done;
        while (query->next())
            if (!take(*query))
                return Done{};
        // SQLite finds damage only while rows are read.
        return query->lastError().isValid() ? Result<Done>(database->failure(query->lastError()))
                                            : Result<Done>(Done{});
    }
};

/// Name of the table of a level.
[[nodiscard]] QString levelTable(HistoryLevel level);

} // namespace s4k::store
