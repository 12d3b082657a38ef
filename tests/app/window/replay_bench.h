// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/window/window_bench.h"
#include "ui/panel/link_badges.h"
#include "ui/trends/trend_view.h"
#include "ui/widgets/theme.h"
#include "ui/window/message_bar.h"
#include "ui/window/task_bar.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <optional>

namespace s4k::test {

/// Measures the longest delay of the window's event loop.
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

/// A window that opens, replays, records and exports files.
struct ReplayBench : WindowBench {
    explicit ReplayBench(const QSize& size = {1280, 800}) {
        QObject::connect(&(*this)->desk(), &app::Desk::joined, &window, [this](app::Seat& seat) {
            QObject::connect(&seat, &app::Seat::moved, &window,
                             [this](std::int64_t momentMs) { m_askedMs = momentMs; });
        });
        show(size);
    }

    /// Opens a file as a person does and waits until it is loaded.
    bool open(const QString& name) {
        QSignalSpy opened(&(*this)->opener(), &app::OpenController::opened);
        Q_EMIT window.fileDropped(name);
        return QTest::qWaitFor([&] { return !opened.isEmpty(); }, 30'000);
    }
    /// The message for a file that cannot be opened.
    QString refusal(const QString& name) {
        window.messages().dismiss();
        Q_EMIT window.fileDropped(name);
        static_cast<void>(QTest::qWaitFor(
            [this] { return !(*this)->background().isBusy() && window.messages().isVisible(); },
            30'000));
        return said();
    }
    void goTo(std::int64_t timeMs) { shown().time()->jump(timeMs); }
    /// Waits until the last requested moment is shown.
    bool settles() {
        return QTest::qWaitFor([this] { return !m_askedMs || shown().timeMs() == *m_askedMs; },
                               10'000);
    }
    [[nodiscard]] ui::TrendView& trends() { return tool<ui::TrendView>("trends"); }
    [[nodiscard]] ui::LinkBadges& badges() { return *window.findChild<ui::LinkBadges*>(); }

private:
    std::optional<std::int64_t> m_askedMs; ///< limited to the recorded time; nullopt: no request
                                           ///< yet
};

} // namespace s4k::test
