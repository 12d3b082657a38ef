// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_notes.h"
#include "app/store/recorder/history_prune.h"
#include "app/store/recorder/history_rollup_table.h"

#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace s4k::store {

/// A moment, or a note that comes or goes, on its way into the history.
struct HistoryItem {
    std::shared_ptr<const HistoryMeter> meter;
    past::Moment moment;
    std::optional<NoteChange> note{}; ///< instead of the moment
};

/// Writes batches of samples with all that is derived from them; one transaction each.
/// It belongs to the thread that opened the database.
class HistoryWriter {
public:
    [[nodiscard]] static Result<std::unique_ptr<HistoryWriter>>
    make(std::unique_ptr<HistoryDatabase> database, const HistoryRetention& retention);

    /// All of the batch or nothing. After a failure the writer must be made anew; whether the batch
    /// was stored nevertheless is told by `lastBatch`.
    [[nodiscard]] Result<Done> write(std::span<const HistoryItem> batch, const QString& name);
    /// The name of the batch that was stored last, by whomever; empty when there is none.
    [[nodiscard]] Result<QString> lastBatch();
    /// One small step of forgetting what retention lets go, for one meter in turn.
    [[nodiscard]] Result<Done> pruneNext();

private:
    struct Meter {
        int id = 0;
        HistoryMeter known;
        std::optional<HistoryRow> last;
        std::int64_t newestMs = -1; ///< of all its samples
        std::int64_t rawRows = 0;
        OpenBucket minute;
        OpenBucket quarter;
        int steady = 0; ///< samples since its clock last leapt ahead
        bool touched = false;
    };
    struct Statements {
        QSqlQuery batch;
        QSqlQuery sample;
        QSqlQuery head;
        QSqlQuery setting;
        QSqlQuery alert;
        QSqlQuery mark;
        QSqlQuery demand;
        NoteStatements notes;
    };

    std::unique_ptr<HistoryDatabase> m_database;
    Statements m_statements;
    RollupTable m_minutes;
    RollupTable m_quarters;
    HistoryPruner m_pruner;
    std::map<std::pair<std::string, int>, Meter> m_meters;
    std::pair<std::string, int> m_prunedLast;

    HistoryWriter(std::unique_ptr<HistoryDatabase> database, Statements statements,
                  RollupTable minutes, RollupTable quarters, const HistoryPruner& pruner)
        : m_database(std::move(database)), m_statements(std::move(statements)),
          m_minutes(std::move(minutes)), m_quarters(std::move(quarters)), m_pruner(pruner) {}

    [[nodiscard]] static Result<Statements> prepareAll(HistoryDatabase& database);
    [[nodiscard]] Result<Done> writeAll(std::span<const HistoryItem> batch);
    [[nodiscard]] Result<Meter*> meterOf(const HistoryMeter& known);
    [[nodiscard]] Result<Meter> loadMeter(const HistoryMeter& known);
    [[nodiscard]] Result<Meter> insertMeter(const HistoryMeter& known);
    [[nodiscard]] Result<Done> renameMeter(Meter& meter, const HistoryMeter& known);
    [[nodiscard]] Result<Done> add(Meter& meter, const past::Moment& moment);
    [[nodiscard]] Result<Done> addRow(Meter& meter, const HistoryRow& sample);
    [[nodiscard]] Result<Done> addChanges(Meter& meter, const HistoryRow& sample);
    [[nodiscard]] Result<Done> addCounters(const Meter& meter, const HistoryRow& sample);
    [[nodiscard]] Result<Done> addToBuckets(Meter& meter, HistoryRow& sample);
    [[nodiscard]] Result<Done> finish(Meter& meter);
};

} // namespace s4k::store
