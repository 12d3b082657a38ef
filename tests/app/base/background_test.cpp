// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"

#include <QCoreApplication>

#include <doctest/doctest.h>

#include <vector>

using namespace s4k;
using app::Background;
using app::Progress;
using app::TaskView;

namespace {

/// An event loop, because answers are delivered by it.
struct Loop {
    int count = 0;
    QCoreApplication application{count, nullptr};

    /// Runs the event loop until `condition` is true; false after ten seconds.
    template <typename Condition>
    static bool waitUntil(Condition&& condition) {
        QElapsedTimer since;
        since.start();
        while (!condition() && since.elapsed() < 10'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return condition();
    }
};

/// Reports half of the work as done until it is cancelled.
void untilCancelled(const Progress& progress) {
    while (progress(0.5))
        QThread::msleep(1);
}

void nothing(const Progress&) {}

} // namespace

TEST_CASE_FIXTURE(Loop, "works run one after the other in a thread of their own") {
    Background background;
    std::vector<int> order;
    QThread* worker = nullptr;
    QThread* answered = nullptr;
    const auto slow = [&](const Progress&) {
        worker = QThread::currentThread();
        QThread::msleep(20);
        order.push_back(1);
    };
    background.run(QStringLiteral("one"), slow, [&](bool) { answered = QThread::currentThread(); });
    const auto quick = [&](const Progress&) { order.push_back(2); };
    background.run(QStringLiteral("two"), quick, [](bool) {});
    REQUIRE(waitUntil([&] { return !background.isBusy(); }));
    CHECK(order == std::vector<int>{1, 2});
    CHECK(worker != nullptr);
    CHECK(worker != QThread::currentThread());
    CHECK(answered == QThread::currentThread());
}

TEST_CASE_FIXTURE(Loop, "a long work is shown until it ends") {
    Background background;
    std::vector<TaskView> shown;
    QObject::connect(&background, &Background::taskChanged, &application,
                     [&](const TaskView& task) { shown.push_back(task); });
    bool wasCancelled = false;
    background.run(QStringLiteral("Opening day.s4kdb"), untilCancelled,
                   [&](bool cancelled) { wasCancelled = cancelled; });
    REQUIRE(waitUntil([&] { return !shown.empty(); }));
    CHECK(shown.front().running);
    CHECK(shown.front().what == QStringLiteral("Opening day.s4kdb"));
    CHECK(shown.front().done == 0.5);
    background.cancel();
    REQUIRE(waitUntil([&] { return !background.isBusy(); }));
    CHECK(wasCancelled);
    CHECK(shown.back() == TaskView());
}

TEST_CASE_FIXTURE(Loop, "the time left is foretold after a second") {
    Background background;
    std::optional<int> left;
    QObject::connect(&background, &Background::taskChanged, &application,
                     [&](const TaskView& task) { left = task.secondsLeft; });
    background.run(QStringLiteral("half"), untilCancelled, [](bool) {});
    REQUIRE(waitUntil([&] { return left.has_value(); }));
    CHECK(*left >= 1); // the first half took a little over a second
}

TEST_CASE_FIXTURE(Loop, "a short work is not shown") {
    Background background;
    int running = 0;
    QObject::connect(&background, &Background::taskChanged, &application,
                     [&](const TaskView& task) { running += task.running ? 1 : 0; });
    background.run(QStringLiteral("short"), nothing, [](bool) {});
    REQUIRE(waitUntil([&] { return !background.isBusy(); }));
    CHECK(running == 0);
}

TEST_CASE_FIXTURE(Loop, "an answer may begin the next work") {
    Background background;
    bool second = false;
    const auto again = [&](bool) {
        background.run(QStringLiteral("two"), nothing, [&](bool) { second = true; });
    };
    background.run(QStringLiteral("one"), nothing, again);
    REQUIRE(waitUntil([&] { return second; }));
    CHECK_FALSE(background.isBusy());
}

TEST_CASE_FIXTURE(Loop, "the end of a background cancels its work and answers nothing") {
    bool ended = false;
    bool answered = false;
    {
        Background background;
        const auto endless = [&](const Progress& progress) {
            untilCancelled(progress);
            ended = true;
        };
        background.run(QStringLiteral("endless"), endless, [&](bool) { answered = true; });
    }
    CHECK(ended);
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
}
