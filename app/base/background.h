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

/// Long works, one after the other, in a thread of their own, with progress, time left and cancel
/// as soon as they take long.
class Background final : public QObject {
    Q_OBJECT
public:
    /// Runs in another thread; it owns what it needs, and ends soon when `progress` says false.
    using Work = std::function<void(const Progress& progress)>;
    /// Called in the thread of this object when the work has ended, of itself or because it was
    /// `cancelled`.
    using Answer = std::function<void(bool cancelled)>;

    static constexpr int kShownAfterMs = 400; ///< a work that ends sooner is not shown

    explicit Background(QObject* parent = nullptr);
    /// What runs is cancelled and waited for; no answer comes any more.
    ~Background() override;

    /// `what` names the work to a person: `Opening day.s4kdb`.
    void run(const QString& what, Work work, Answer answer);
    [[nodiscard]] bool isBusy() const { return m_job.has_value(); }

public Q_SLOTS:
    /// Ends the work that runs now; the next one begins.
    void cancel();

Q_SIGNALS:
    /// The work that runs, as far as it is; a default TaskView when it has ended.
    void taskChanged(const s4k::app::TaskView& task);

private:
    struct Job {
        QString what;
        Work work;
        Answer answer;
        /// Not the future's own: a cancelled future that has not begun would not run at all.
        std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
    };
    std::deque<Job> m_waiting;
    std::optional<Job> m_job; ///< nothing runs without
    QThreadPool m_pool;
    QFutureWatcher<void> m_watcher; ///< of the job that runs
    QElapsedTimer m_since;
    QTimer m_show;

    void next();
    void ended();
    void show();
};

} // namespace s4k::app
