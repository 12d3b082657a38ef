// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"

#include <QTest>

#include <vector>

using namespace s4k;
using app::Background;
using app::Progress;
using app::TaskView;

namespace {

/// Works until it is cancelled, half done.
void untilCancelled(const Progress& progress) {
    while (progress(0.5))
        QThread::msleep(1);
}

void nothing(const Progress&) {}

} // namespace

class BackgroundTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksRunOneAfterTheOtherInAThreadOfTheirOwn() {
        Background background;
        std::vector<int> order;
        QThread* worker = nullptr;
        QThread* answered = nullptr;
        const auto slow = [&](const Progress&) {
            worker = QThread::currentThread();
            QThread::msleep(20);
            order.push_back(1);
        };
        background.run(QStringLiteral("one"), slow,
                       [&](bool) { answered = QThread::currentThread(); });
        const auto quick = [&](const Progress&) { order.push_back(2); };
        background.run(QStringLiteral("two"), quick, [](bool) {});
        QVERIFY(QTest::qWaitFor([&] { return !background.isBusy(); }));
        QCOMPARE(order, (std::vector<int>{1, 2}));
        QVERIFY(worker != nullptr && worker != thread());
        QCOMPARE(answered, thread());
    }

    void aLongWorkIsShownUntilItEnds() {
        Background background;
        std::vector<TaskView> shown;
        connect(&background, &Background::taskChanged, this,
                [&](const TaskView& task) { shown.push_back(task); });
        bool wasCancelled = false;
        background.run(QStringLiteral("Opening day.s4kdb"), untilCancelled,
                       [&](bool cancelled) { wasCancelled = cancelled; });
        QVERIFY(QTest::qWaitFor([&] { return !shown.empty(); }));
        QVERIFY(shown.front().running);
        QCOMPARE(shown.front().what, QStringLiteral("Opening day.s4kdb"));
        QCOMPARE(shown.front().done, std::optional<double>(0.5));
        background.cancel();
        QVERIFY(QTest::qWaitFor([&] { return !background.isBusy(); }));
        QVERIFY(wasCancelled);
        QCOMPARE(shown.back(), TaskView());
    }

    void theTimeLeftIsForetoldAfterASecond() {
        Background background;
        std::optional<int> left;
        connect(&background, &Background::taskChanged, this, [&](const TaskView& task) {
            if (task.secondsLeft)
                left = task.secondsLeft;
        });
        background.run(QStringLiteral("half"), untilCancelled, [](bool) {});
        QVERIFY(QTest::qWaitFor([&] { return left.has_value(); }));
        QVERIFY(*left >= 1); // half of it took a little over a second
    }

    void aShortWorkIsNotShown() {
        Background background;
        int running = 0;
        connect(&background, &Background::taskChanged, this,
                [&](const TaskView& task) { running += task.running ? 1 : 0; });
        background.run(QStringLiteral("short"), nothing, [](bool) {});
        QVERIFY(QTest::qWaitFor([&] { return !background.isBusy(); }));
        QCOMPARE(running, 0);
    }

    void anAnswerMayBeginTheNextWork() {
        Background background;
        bool second = false;
        const auto again = [&](bool) {
            background.run(QStringLiteral("two"), nothing, [&](bool) { second = true; });
        };
        background.run(QStringLiteral("one"), nothing, again);
        QVERIFY(QTest::qWaitFor([&] { return second; }));
        QVERIFY(!background.isBusy());
    }

    void itsEndCancelsTheWorkAndAnswersNothing() {
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
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(BackgroundTest)
#include "background_test.moc"
