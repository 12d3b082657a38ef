// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k::app {

namespace {

constexpr int kShowMs = 100;
constexpr double kLeastToForetell = 0.03; // done before the time left is shown
constexpr qint64 kForetellAfterMs = 1000;

} // namespace

Background::Background(QObject* parent) : QObject(parent) {
    m_show.setInterval(kShowMs);
    connect(&m_show, &QTimer::timeout, this, &Background::show);
}

Background::~Background() {
    if (m_thread == nullptr)
        return;
    m_thread->disconnect(this);
    m_job->cancelled = true;
    m_thread->wait();
    delete m_thread;
}

void Background::run(const QString& what, Work work, Answer answer) {
    auto job = std::make_shared<Job>();
    job->what = what;
    job->work = std::move(work);
    job->answer = std::move(answer);
    m_waiting.push_back(std::move(job));
    if (!isBusy())
        next();
}

void Background::cancel() {
    if (isBusy())
        m_job->cancelled = true;
}

void Background::next() {
    if (m_waiting.empty())
        return;
    m_job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_thread = QThread::create([job = m_job] {
        job->work([job](double done) {
            job->done = done;
            return !job->cancelled;
        });
    });
    connect(m_thread, &QThread::finished, this, &Background::ended);
    m_since.start();
    m_show.start();
    m_thread->start();
}

void Background::ended() {
    m_show.stop();
    m_thread->deleteLater();
    m_thread = nullptr;
    const auto job = std::exchange(m_job, nullptr);
    Q_EMIT taskChanged({});
    job->answer(job->cancelled);
    if (!isBusy()) // the answer may have begun another
        next();
}

void Background::show() {
    if (m_since.elapsed() < kShownAfterMs)
        return;
    TaskView view;
    view.running = true;
    view.what = m_job->what;
    const double done = m_job->done;
    if (done > 0)
        view.done = std::min(done, 1.0);
    if (done >= kLeastToForetell && m_since.elapsed() >= kForetellAfterMs)
        view.secondsLeft = static_cast<int>(
            std::ceil(static_cast<double>(m_since.elapsed()) / 1e3 * (1 - *view.done) / done));
    Q_EMIT taskChanged(view);
}

} // namespace s4k::app
