// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/export_order.h"
#include "ui/window/main_window.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>

namespace s4k::app {

/// Long work beside the window: one after the other in threads of their own, with progress, time
/// left and cancel in the window's task bar as soon as it takes long.
class Background final : public QObject {
    Q_OBJECT
public:
    /// Runs in another thread; it owns what it needs, and ends soon when `progress` says false.
    using Work = std::function<void(const app::Progress& progress)>;
    /// Called in the window's thread when the work has ended, of itself or because it was
    /// `cancelled`.
    using Answer = std::function<void(bool cancelled)>;

    static constexpr int kShownAfterMs = 400; ///< what is done sooner is not told

    explicit Background(ui::MainWindow& window, QObject* parent = nullptr);
    /// What runs is cancelled and waited for; no answer comes any more.
    ~Background() override;

    /// `what` is for the task bar: `Opening day.s4kdb`.
    void run(const QString& what, Work work, Answer answer);
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }
    /// Ends what runs now; what waits comes next.
    void cancel();

private:
    struct Job {
        QString what;
        Work work;
        Answer answer;
        std::atomic<double> done = 0;
        std::atomic<bool> cancelled = false;
    };
    ui::MainWindow& m_window;
    std::deque<std::shared_ptr<Job>> m_waiting;
    std::shared_ptr<Job> m_job; ///< null: nothing runs
    QThread* m_thread = nullptr;
    QElapsedTimer m_since;
    QTimer m_show;

    void next();
    void ended();
    void show();
};

} // namespace s4k::app
