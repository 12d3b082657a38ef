// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "core/base/result.h"
#include "core/past/note.h"

#include <QObject>
#include <QString>

#include <memory>

namespace s4k::store {

/// Options of a recording.
struct HistoryOptions {
    QString name; ///< a file, or postgresql://user:password@host:port/database
    /// nullopt: the retention stored in the history.
    std::optional<HistoryRetention> retention = std::nullopt;
    RetentionWish keep{};      ///< changes to the retention
    int batchMs = 5000;        ///< longest time whose readings a crash can lose
    std::size_t bound = 40000; ///< most samples that wait, about 450 bytes each
    int retryMs = 1000;        ///< time between a failure and the next attempt
};

/// Records meters into a history: SQLite in a file, or PostgreSQL. `record` only queues. A separate
/// thread writes batches, each in one transaction, so that a crash loses at most the batch that is
/// not yet committed. While the history cannot be written, samples stay in the queue up to its
/// bound and writing is retried; see status(). Its methods may be called from any thread. It is a
/// thread with a queue and no Background, because it writes as long as the history is open, and
/// only the thread that opened the connection may use it.
class HistoryStore final : public QObject {
    Q_OBJECT
public:
    /// Opens or creates the history and locks it against other recorders. Errors as openHistory().
    [[nodiscard]] static Result<std::unique_ptr<HistoryStore>> open(const HistoryOptions& options);
    /// Stores the queued samples; those that cannot be stored at once are lost.
    ~HistoryStore() override;

    /// Adds a meter and returns its number for record(). The rows of a meter with the same bus and
    /// unit id are continued under the new name.
    [[nodiscard]] int addMeter(const HistoryMeter& meter);

    /// Queues the readings of `image` at `timeMs` since 1970 UTC. False: no such meter, or a time
    /// outside of 1970 to 9999.
    bool record(int meter, std::int64_t timeMs, const RegisterImage& image);
    bool record(int meter, const past::Moment& sample);

    /// Queues that a note of the meter is added or removed. False: no such meter, or a time or text
    /// that checkNote() refuses.
    bool addNote(int meter, const past::Note& note);
    bool removeNote(int meter, const past::Note& note);

    /// Waits until everything queued now is stored, at most `milliseconds`; the error names the
    /// cause.
    [[nodiscard]] Result<Done> flush(int milliseconds = 30'000);
    [[nodiscard]] HistoryStatus status() const;

Q_SIGNALS:
    /// Writing failed, failed for another reason, or works again. Emitted by the writing thread.
    void troubleChanged();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;

    explicit HistoryStore(const HistoryOptions& options);
    [[nodiscard]] std::shared_ptr<const HistoryMeter> known(int meter) const;
    bool changeNote(int meter, const past::Note& note, bool removed);
};

} // namespace s4k::store
