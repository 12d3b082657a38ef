// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signal.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>

#include <atomic>
#else
#include <atomic>
#include <csignal>
#include <pthread.h>
#include <thread>
#endif

namespace s4k::cli {

#ifdef Q_OS_WIN

namespace {
// The console handler has no argument for its receiver, so this variable holds it.
std::atomic<StopSignal*> listener;

BOOL WINAPI onConsole(DWORD) {
    if (StopSignal* const signal = listener)
        QMetaObject::invokeMethod(signal, &StopSignal::received, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

struct StopSignal::Impl {
    explicit Impl(StopSignal& owner) {
        listener = &owner;
        SetConsoleCtrlHandler(&onConsole, TRUE);
    }
    ~Impl() {
        SetConsoleCtrlHandler(&onConsole, FALSE);
        listener = nullptr;
    }
};

#else

/// Blocks the signals in all threads and waits for them in a separate thread, which may do what a
/// signal handler must not.
struct StopSignal::Impl {
    explicit Impl(StopSignal& owner) {
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        sigaddset(&signals, SIGUSR2);
        pthread_sigmask(SIG_BLOCK, &signals, &before);
        thread = std::thread([this, &owner] { wait(owner); });
    }
    ~Impl() {
        pthread_kill(thread.native_handle(), SIGUSR2); // ends the wait
        thread.join();
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void wait(StopSignal& owner) {
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && signal != SIGUSR2) {
            if (pending.exchange(true))
                endBy(signal);
            QMetaObject::invokeMethod(
                &owner, [this, &owner] { report(owner); }, Qt::QueuedConnection);
        }
    }

    void report(StopSignal& owner) {
        pending = false;
        Q_EMIT owner.received();
    }

    /// Ends the program: the event loop has not run since the first signal, e.g. it waits for
    /// stdout.
    static void endBy(int signal) {
        sigset_t one{};
        sigemptyset(&one);
        sigaddset(&one, signal);
        std::signal(signal, SIG_DFL);
        pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
        std::raise(signal);
    }

    sigset_t signals{};
    sigset_t before{};                 ///< what was blocked without this object
    std::atomic<bool> pending = false; ///< a signal is not reported yet
    std::thread thread;
};

#endif

StopSignal::StopSignal(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>(*this)) {}

StopSignal::~StopSignal() = default;

} // namespace s4k::cli
