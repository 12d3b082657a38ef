// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_store.h"

#include "app/store/history/history_schema.h"
#include "app/store/recorder/history_queue.h"
#include "app/store/recorder/history_recorder_lock.h"

#include <QUuid>

#include <future>
#include <thread>

namespace s4k::store {

namespace {

constexpr std::size_t kHurry = 4000;
constexpr std::size_t kMost = 8000;

/// Items that are stored in one transaction; the stored name proves that it was committed.
struct Batch {
    std::vector<HistoryItem> items;
    QString name;
};

/// A failure to delete old rows is no failure to record: it is retried next time.
std::optional<Error> store(HistoryWriter& writer, const Batch& batch) {
    if (batch.items.empty())
        return std::nullopt;
    if (const auto done = writer.write(batch.items, batch.name); !done)
        return done.error();
    static_cast<void>(writer.pruneNext());
    return std::nullopt;
}

} // namespace

struct HistoryStore::Impl {
    Impl(HistoryStore& owner, const HistoryOptions& o) : store(owner), options(o), queue(o.bound) {}

    HistoryStore& store;
    HistoryOptions options;
    HistoryQueue queue;
    HistoryRecorderLock lock;
    std::mutex mutex;
    std::vector<std::shared_ptr<const HistoryMeter>> meters;
    std::thread thread;

    Result<std::unique_ptr<HistoryWriter>> openWriter() {
        const auto name = parseHistoryName(options.name);
        if (!name)
            return name.error();
        if (auto locked = lock.take(*name); !locked)
            return locked.error();
        auto database = openHistory(*name, HistoryAccess::Write);
        if (!database)
            return database.error();
        if (auto alone = lock.takeServer(**database); !alone)
            return alone.error();
        if (options.retention)
            if (auto done = writeRetention(**database, *options.retention); !done)
                return done.error();
        const auto kept = readRetention(**database);
        if (!kept)
            return kept.error();
        const HistoryRetention retention = granted(*kept, options.keep);
        if (retention != *kept)
            if (auto done = writeRetention(**database, retention); !done)
                return done.error();
        return HistoryWriter::make(std::move(*database), retention);
    }

    void run(std::promise<Result<Done>> opened) {
        auto writer = openWriter();
        opened.set_value(writer ? Result<Done>(Done{}) : Result<Done>(writer.error()));
        if (!writer)
            return;
        std::unique_ptr<HistoryWriter> writing = std::move(*writer);
        Batch batch;
        bool last = false;
        while (!last) {
            if (batch.items.empty())
                batch = {queue.take(options.batchMs, kHurry, kMost),
                         QUuid::createUuid().toString(QUuid::WithoutBraces)};
            const std::optional<Error> trouble = attempt(writing, batch);
            if (!trouble)
                batch = {};
            if (queue.settle(trouble))
                Q_EMIT store.troubleChanged();
            // Everything is stored before the end, unless storing fails.
            last = queue.drained() || (trouble && queue.ended());
            if (trouble && !last)
                queue.rest(options.retryMs);
        }
    }

    /// After a failure the history is opened again: the file may have been replaced. When the
    /// answer to a commit was lost, the name of the last batch shows whether it was stored.
    std::optional<Error> attempt(std::unique_ptr<HistoryWriter>& writing, const Batch& batch) {
        if (!writing) {
            auto reopened = openWriter();
            if (!reopened)
                return reopened.error();
            const auto stored = (*reopened)->lastBatch();
            if (!stored)
                return stored.error();
            writing = std::move(*reopened);
            if (*stored == batch.name)
                return std::nullopt;
        }
        std::optional<Error> trouble = s4k::store::store(*writing, batch);
        if (trouble)
            writing.reset();
        return trouble;
    }
};

HistoryStore::HistoryStore(const HistoryOptions& options)
    : m_impl(std::make_unique<Impl>(*this, options)) {}

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(const HistoryOptions& options) {
    std::unique_ptr<HistoryStore> store(new HistoryStore(options));
    std::promise<Result<Done>> opened;
    auto answer = opened.get_future();
    store->m_impl->thread =
        std::thread([impl = store->m_impl.get(), promise = std::move(opened)]() mutable {
            impl->run(std::move(promise));
        });
    if (const auto done = answer.get(); !done)
        return done.error();
    return store;
}

HistoryStore::~HistoryStore() {
    m_impl->queue.end();
    if (m_impl->thread.joinable())
        m_impl->thread.join();
}

int HistoryStore::addMeter(const HistoryMeter& meter) {
    const std::lock_guard lock(m_impl->mutex);
    m_impl->meters.push_back(std::make_shared<const HistoryMeter>(meter));
    return static_cast<int>(m_impl->meters.size()) - 1;
}

bool HistoryStore::record(int meter, std::int64_t timeMs, const RegisterImage& image) {
    return record(meter, past::momentOf(timeMs, image));
}

bool HistoryStore::record(int meter, const past::Moment& sample) {
    auto whose = known(meter);
    if (whose == nullptr || sample.timeMs < 0 || sample.timeMs > kLastHistoryMs)
        return false;
    m_impl->queue.push({std::move(whose), sample});
    return true;
}

std::shared_ptr<const HistoryMeter> HistoryStore::known(int meter) const {
    const std::lock_guard lock(m_impl->mutex);
    const bool exists = meter >= 0 && static_cast<std::size_t>(meter) < m_impl->meters.size();
    return exists ? m_impl->meters[static_cast<std::size_t>(meter)] : nullptr;
}

bool HistoryStore::changeNote(int meter, const past::Note& note, bool removed) {
    auto whose = known(meter);
    if (whose == nullptr || !checkNote(note))
        return false;
    m_impl->queue.push({std::move(whose), {}, NoteChange{note, removed}});
    return true;
}

bool HistoryStore::addNote(int meter, const past::Note& note) {
    return changeNote(meter, note, false);
}

bool HistoryStore::removeNote(int meter, const past::Note& note) {
    return changeNote(meter, note, true);
}

Result<Done> HistoryStore::flush(int milliseconds) {
    return m_impl->queue.flush(milliseconds);
}

HistoryStatus HistoryStore::status() const {
    return m_impl->queue.status();
}

} // namespace s4k::store
