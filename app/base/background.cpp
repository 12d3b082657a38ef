// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k::app {

namespace {

constexpr int kShowMs = 100;
constexpr int kSteps = 1'000'000;         // of the progress, for 0 to 100 %
constexpr double kLeastToForetell = 0.03; // fraction done from which the time left is shown
constexpr qint64 kForetellAfterMs = 1000;

} // namespace

Background::Background(QObject* parent) : QObject(parent) {
    m_show.setInterval(kShowMs);
    connect(&m_show, &QTimer::timeout, this, &Background::show);
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, &Background::ended);
}

Background::~Background() {
    m_watcher.disconnect(this);
    cancel();
    m_pool.waitForDone();
}

void Background::run(const QString& what, Work work, Answer answer) {
    m_waiting.push_back({what, std::move(work), std::move(answer)});
    if (!isBusy())
        next();
}

void Background::cancel() {
    if (isBusy())
        *m_job->cancelled = true;
}

void Background::next() {
    if (m_waiting.empty())
        return;
    m_job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_since.start();
    m_show.start();
    m_watcher.setFuture(
        QtConcurrent::run(&m_pool, [work = std::move(m_job->work),
                                    cancelled = m_job->cancelled](QPromise<void>& promise) {
            promise.setProgressRange(0, kSteps);
            work([&promise, &cancelled](double done) {
                promise.setProgressValue(static_cast<int>(std::clamp(done, 0.0, 1.0) * kSteps));
                return !*cancelled;
            });
        }));
}

void Background::ended() {
    m_show.stop();
    const auto job = std::exchange(m_job, std::nullopt);
    Q_EMIT taskChanged({});
    job->answer(*job->cancelled);
    if (!isBusy()) // the answer may have started another job
        next();
}

void Background::show() {
    if (m_since.elapsed() < kShownAfterMs)
        return;
    TaskView view;
    view.running = true;
    view.what = m_job->what;
    const double done = static_cast<double>(m_watcher.progressValue()) / kSteps;
    if (done > 0)
        view.done = done;
    if (done >= kLeastToForetell && m_since.elapsed() >= kForetellAfterMs)
        view.secondsLeft = static_cast<int>(
            std::ceil(static_cast<double>(m_since.elapsed()) / 1e3 * (1 - *view.done) / done));
    Q_EMIT taskChanged(view);
}

} // namespace s4k::app
