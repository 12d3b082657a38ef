// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_notes.h"
#include "app/store/recorder/history_counters.h"
#include "app/store/recorder/history_prune.h"
#include "app/store/recorder/history_rollup_table.h"

#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace s4k::store {

/// An item to be stored: a moment of a meter, or a change of a note.
struct HistoryItem {
    std::shared_ptr<const HistoryMeter> meter;
    past::Moment moment;
    std::optional<NoteChange> note{}; ///< if set, `moment` is not used
};

/// Writes batches of samples and notes, and all that follows from samples (rollups, changes,
/// marks), each batch in one transaction. Used only by the thread that opened the database.
class HistoryWriter {
public:
    /// A writer for an open database; pruneNext() deletes rows beyond `retention`. Fails if a table
    /// of the database cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<HistoryWriter>>
    make(std::unique_ptr<HistoryDatabase> database, const HistoryRetention& retention);

    /// Writes the batch completely or not at all. `name` must differ from that of every other
    /// batch. After a failure make another writer; if its lastBatch() is `name`, the batch was
    /// stored nevertheless.
    [[nodiscard]] Result<Done> write(std::span<const HistoryItem> batch, const QString& name);
    /// Name of the newest batch that any program stored; empty if there is none.
    [[nodiscard]] Result<QString> lastBatch();
    /// Deletes some rows beyond the retention, in each call of another meter among those that were
    /// written; see kSteadySamples.
    [[nodiscard]] Result<Done> pruneNext();

private:
    struct Meter {
        int id = 0;
        HistoryMeter known;
        std::optional<HistoryRow> last;
        HistoryCounters counters;
        std::int64_t newestMs = -1; ///< time of its newest sample
        std::int64_t rawRows = 0;
        OpenBucket minute;
        OpenBucket quarter;
        int steady = 0; ///< samples since the start, or since its clock jumped ahead by more than a
                        ///< day
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
    [[nodiscard]] Result<Done> addFindings(int meter, const HistoryCounters::Results& results);
    [[nodiscard]] Result<Done> finish(Meter& meter);
};

} // namespace s4k::store
