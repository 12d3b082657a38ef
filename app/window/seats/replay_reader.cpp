// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/replay_reader.h"

#include "app/store/history/history_reader.h"
#include "app/store/logs/log_loader.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <mutex>
#include <utility>

namespace s4k::app {

/// The connection to the history, opened by the worker thread and opened again after a failure.
struct ReplayReader::Files {
    QString name;
    std::unique_ptr<store::HistoryReader> reader;

    [[nodiscard]] Result<store::HistoryReader*> open() {
        if (reader == nullptr) {
            auto opened = store::HistoryReader::open(name);
            if (!opened)
                return opened.error();
            reader = std::move(*opened);
        }
        return reader.get();
    }
};

/// Posts answers to the window's thread; `asker` is null once the ReplayReader has been destroyed.
struct ReplayReader::Line {
    std::mutex mutex;
    ReplayReader* asker = nullptr;

    void post(std::function<void()> answer) {
        const std::lock_guard lock(mutex);
        if (asker != nullptr)
            QMetaObject::invokeMethod(asker, std::move(answer), Qt::QueuedConnection);
    }
};

namespace {

constexpr unsigned long kPatienceMs = 30; // longest wait of the window's thread in the destructor

Error noRoom(const QString& name) {
    return {S4K_TEXT("History", "note"), name.toStdString(),
            S4K_TEXT("History", "a CSV log cannot hold notes"),
            S4K_TEXT("History", "record a history, which can hold notes")};
}

} // namespace

ReplayReader::ReplayReader(QString name, std::shared_ptr<const store::CsvHistory> log,
                           const past::Moment& like)
    : m_name(std::move(name)), m_log(std::move(log)), m_like(like), m_thread(new QThread),
      m_worker(new QObject), m_files(std::make_shared<Files>()), m_line(std::make_shared<Line>()) {
    m_files->name = m_name;
    m_line->asker = this;
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

ReplayReader::~ReplayReader() {
    {
        const std::lock_guard lock(m_line->mutex);
        m_line->asker = nullptr;
    }
    // The connection must be closed by the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker,
        [files = m_files, thread = m_thread] {
            files->reader.reset();
            thread->quit();
        },
        Qt::QueuedConnection);
    const bool ending = QThread::currentThread()->loopLevel() == 0;
    if (ending ? m_thread->wait() : m_thread->wait(kPatienceMs)) {
        delete m_thread;
        return;
    }
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, m_thread,
            [thread = m_thread] { thread->wait(); });
}

template <typename T>
void ReplayReader::ask(std::function<T(Files&)> question, std::function<void(T)> answer) {
    QMetaObject::invokeMethod(
        m_worker,
        [line = m_line, files = m_files, question = std::move(question),
         answer = std::move(answer)] {
            auto result = std::make_shared<T>(question(*files));
            line->post([answer, result] { answer(std::move(*result)); });
        },
        Qt::QueuedConnection);
}

void ReplayReader::askMoment(int meter, std::int64_t timeMs, std::function<void(Moment)> answer) {
    ask<Moment>(
        [log = m_log, like = m_like, meter, timeMs](Files& files) -> Moment {
            if (log != nullptr)
                return std::optional(store::logMoment(*log, like, timeMs));
            const auto reader = files.open();
            if (!reader)
                return reader.error();
            auto found = (*reader)->momentAt(meter, timeMs);
            if (!found)
                files.reader.reset();
            return found;
        },
        std::move(answer));
}

void ReplayReader::askDetail(int meter, std::int64_t fromMs, std::int64_t toMs,
                             std::function<void(Detail)> answer) {
    ask<Detail>(
        [meter, fromMs, toMs](Files& files) -> Detail {
            auto detail = std::make_unique<past::TrendBuffer>(kMostDetail);
            const auto reader = files.open();
            if (!reader)
                return reader.error();
            std::size_t taken = 0;
            const auto done = (*reader)->rows(meter, fromMs, toMs, [&](const past::Moment& sample) {
                detail->append(sample);
                return ++taken < kMostDetail;
            });
            if (!done) {
                files.reader.reset();
                return done.error();
            }
            return detail;
        },
        std::move(answer));
}

void ReplayReader::changeNote(int meter, const store::NoteChange& change,
                              std::function<void(Result<Done>)> answer) {
    ask<Result<Done>>(
        [name = m_name, isLog = isLog(), meter, change](Files&) -> Result<Done> {
            return isLog ? Result<Done>(noRoom(name)) : store::changeNote(name, meter, change);
        },
        std::move(answer));
}

} // namespace s4k::app
