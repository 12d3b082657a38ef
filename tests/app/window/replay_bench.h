// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/window/window_bench.h"
#include "ui/panel/link_badges.h"
#include "ui/widgets/theme.h"
#include "ui/window/message_bar.h"
#include "ui/window/monitor.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <string>

namespace s4k::test {

/// The longest time that the window's events had to wait.
class StallWatch final : public QObject {
public:
    StallWatch() {
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// The window, which opens, replays, records and exports.
struct ReplayBench : WindowBench {
    explicit ReplayBench(const QSize& size = {1280, 800}) { show(size); }

    /// As a person opens it; waits until it is there.
    bool open(const QString& name) {
        QSignalSpy opened(&(*this)->opener(), &app::OpenController::opened);
        Q_EMIT window.recordingRequested(name);
        return QTest::qWaitFor([&] { return !opened.isEmpty(); }, 30'000);
    }
    /// What is said about `name`, that cannot be opened.
    QString refusal(const QString& name) {
        window.messageBar().dismiss();
        Q_EMIT window.recordingRequested(name);
        static_cast<void>(QTest::qWaitFor(
            [this] { return !(*this)->background().isBusy() && window.messageBar().isVisible(); },
            30'000));
        const ui::Message& said = window.messageBar().message();
        return QStringList{said.thing, said.cause, said.remedy}.join(QStringLiteral("; "));
    }
    void goTo(std::int64_t timeMs) { shown().time()->goTo(timeMs); }
    /// Waits until the moment that was asked for is shown.
    bool settles() {
        return QTest::qWaitFor([this] { return shown().time()->isSettled(); }, 10'000);
    }
    [[nodiscard]] const ui::MeterPast& past() {
        return *window.monitor().pasts().find(shown().key());
    }
};

} // namespace s4k::test
