// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <utility>

namespace s4k::app {

/// Calls a function once: after the first paint of a window, or after kLongestWaitMs when the
/// window has not been painted by then.
class AfterFirstPaint final : public QObject {
public:
    static constexpr int kLongestWaitMs = 500; ///< from the construction

    AfterFirstPaint(QWidget& window, std::function<void()> then) : m_then(std::move(then)) {
        window.installEventFilter(this);
        QTimer::singleShot(kLongestWaitMs, this, &AfterFirstPaint::call);
    }

protected:
    bool eventFilter(QObject* window, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QMetaObject::invokeMethod(this, &AfterFirstPaint::call, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> m_then; ///< empty after the call

    void call() {
        if (const auto then = std::exchange(m_then, nullptr))
            then();
    }
};

} // namespace s4k::app
