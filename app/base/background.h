// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/base/task_view.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace s4k::app {

/// Runs long tasks (works) one after the other in a separate thread; reports progress and time left
/// of a work that takes long, and can cancel it.
class Background final : public QObject {
    Q_OBJECT
public:
    /// Runs in another thread. It must own all data that it uses, and return soon after `progress`
    /// returns false.
    using Work = std::function<void(const Progress& progress)>;
    /// Called in the thread of this object, by its event loop, when the work has ended; must not be
    /// empty. `cancelled`: `cancel` was called while the work ran; its result may be incomplete.
    using Answer = std::function<void(bool cancelled)>;

    static constexpr int kShownAfterMs = 400; ///< a work that ends sooner is not shown

    explicit Background(QObject* parent = nullptr);
    /// Cancels the running work and waits for its end. Waiting works do not run; no answer is
    /// called.
    ~Background() override;

    /// Appends a work to the queue. `what` names the work to the user: `Opening day.s4kdb`.
    void run(const QString& what, Work work, Answer answer);
    /// Whether a work runs; also until its end after `cancel`.
    [[nodiscard]] bool isBusy() const { return m_job.has_value(); }

public Q_SLOTS:
    /// Cancels the running work; the next one in the queue starts when it has ended.
    void cancel();

Q_SIGNALS:
    /// Progress of the running work, every 100 ms once it has run kShownAfterMs; a default TaskView
    /// when it has ended, before its answer.
    void taskChanged(const s4k::app::TaskView& task);

private:
    struct Job {
        QString what;
        Work work;
        Answer answer;
        /// Not the future's cancel flag: a future that is cancelled before it starts never runs.
        std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
    };
    std::deque<Job> m_waiting;
    std::optional<Job> m_job; ///< the running one; nullopt: none runs
    QThreadPool m_pool;
    QFutureWatcher<void> m_watcher; ///< of the running job
    QElapsedTimer m_since;
    QTimer m_show;

    void next();
    void ended();
    void show();
};

} // namespace s4k::app
