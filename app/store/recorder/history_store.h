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
    /// Stored in the history; nullopt: the retention that is stored there.
    std::optional<HistoryRetention> retention = std::nullopt;
    RetentionWish keep{};      ///< changes to that retention, which are stored too
    int batchMs = 5000;        ///< longest time whose readings a crash can lose
    std::size_t bound = 40000; ///< most samples and notes that wait, about 450 bytes each
    int retryMs = 1000;        ///< time between a failure and the next attempt
};

/// Records meters into a history: SQLite in a file, or PostgreSQL. `record` only queues. A separate
/// thread writes batches, each in one transaction, so that a crash loses at most what is not yet
/// committed. While the history cannot be written, samples stay in the queue up to its bound and
/// writing is retried; see status(). The methods may be called from any thread. Old rows are
/// deleted by the retention.
class HistoryStore final : public QObject {
    Q_OBJECT
public:
    /// Opens or creates the history and locks it against other recorders. Errors as openHistory()
    /// for writing, and if another program records into it. Waits until it is open.
    [[nodiscard]] static Result<std::unique_ptr<HistoryStore>> open(const HistoryOptions& options);
    /// Waits until the queued items are stored; those that cannot be stored at once are lost.
    ~HistoryStore() override;

    /// Adds a meter and returns its number for the functions below, which is not its
    /// StoredMeter::id. Rows of a meter with the same bus and unit id in the history are continued
    /// under the new name.
    [[nodiscard]] int addMeter(const HistoryMeter& meter);

    /// Queues the readings of `image` at `timeMs`, in ms since 1970 UTC. False: no such meter, or a
    /// time outside of 1970 to 9999.
    bool record(int meter, std::int64_t timeMs, const RegisterImage& image);
    /// Queues `sample`; false as above.
    bool record(int meter, const past::Moment& sample);

    /// Queues that a note of the meter is added or removed. False: no such meter, or a time or text
    /// that checkNote() refuses.
    bool addNote(int meter, const past::Note& note);
    bool removeNote(int meter, const past::Note& note);

    /// Waits until everything queued now is stored, at most `milliseconds`. The error is the
    /// trouble of an attempt meanwhile, or that storing takes too long.
    [[nodiscard]] Result<Done> flush(int milliseconds = 30'000);
    [[nodiscard]] HistoryStatus status() const;

Q_SIGNALS:
    /// status().trouble changed: writing fails, fails for another reason, or works again. Emitted
    /// by the writing thread.
    void troubleChanged();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;

    explicit HistoryStore(const HistoryOptions& options);
    [[nodiscard]] std::shared_ptr<const HistoryMeter> known(int meter) const;
    bool changeNote(int meter, const past::Note& note, bool removed);
};

} // namespace s4k::store
