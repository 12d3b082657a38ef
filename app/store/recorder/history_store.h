// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "core/base/result.h"
#include "core/past/note.h"

#include <QObject>
#include <QString>

#include <memory>

namespace s4k::store {

/// Where and how a history is recorded.
struct HistoryOptions {
    QString name; ///< a file, or postgresql://user:password@host:port/database
    /// Nothing: as the history itself says.
    std::optional<HistoryRetention> retention = std::nullopt;
    RetentionWish keep{};      ///< single changes to that
    int batchMs = 5000;        ///< the longest time of which a crash can take the readings
    std::size_t bound = 40000; ///< samples that may wait, some 450 bytes each
    int retryMs = 1000;        ///< how long after a failure it is tried again
};

/// Records meters into a history: SQLite in a file, or PostgreSQL. `record` only queues; a thread
/// of its own writes a batch in one transaction, so that a crash takes at most the batch that is
/// not yet committed. While the history cannot be written the queue keeps what comes, up to its
/// bound, and it is tried again; `status` tells. Its methods may be called by any thread.
/// It is a thread with a queue, not a Background: it writes as long as the history is open, and its
/// connection may be used by the thread that opened it only.
class HistoryStore final : public QObject {
    Q_OBJECT
public:
    /// Opens or makes the history, alone among all programs; it is refused as `openHistory` says.
    [[nodiscard]] static Result<std::unique_ptr<HistoryStore>> open(const HistoryOptions& options);
    /// Stores what waits, as far as it can be stored at once.
    ~HistoryStore() override;

    /// Makes a meter known; the number stands for it in `record`. One with the same bus and unit
    /// id continues, under its new name.
    [[nodiscard]] int addMeter(const HistoryMeter& meter);

    /// Queues what `image` says at `timeMs` (since 1970 UTC); false for a meter or a time that
    /// cannot be.
    bool record(int meter, std::int64_t timeMs, const RegisterImage& image);
    bool record(int meter, const past::Moment& sample);

    /// Queues a note at a moment of the meter's past, or takes one away again; false for a meter, a
    /// time or a text that cannot be, see past::Note.
    bool addNote(int meter, const past::Note& note);
    bool removeNote(int meter, const past::Note& note);

    /// Waits until all that is queued is stored, at most `milliseconds`; else says why it is not.
    [[nodiscard]] Result<Done> flush(int milliseconds = 30'000);
    [[nodiscard]] HistoryStatus status() const;

Q_SIGNALS:
    /// Trouble began, changed or ended. Emitted by the writing thread.
    void troubleChanged();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;

    explicit HistoryStore(const HistoryOptions& options);
    [[nodiscard]] std::shared_ptr<const HistoryMeter> known(int meter) const;
    bool changeNote(int meter, const past::Note& note, bool removed);
};

} // namespace s4k::store
