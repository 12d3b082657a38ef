// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outlet.h"

#include "app/cli/console.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#ifndef _WIN32
#include <poll.h>
#include <unistd.h>
#endif

namespace s4k::cli {

namespace {

constexpr int kOut = 1;
constexpr int kErr = 2;
constexpr int kWatchMs = 100;
constexpr std::chrono::milliseconds kPatience{150}; // for each of stdout and stderr, at the end

void ignoreSignalsOfWriting() {
#ifndef _WIN32
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

/// A pipe that is ready takes this many bytes without waiting. @source POSIX, PIPE_BUF
constexpr qsizetype kAtOnce = 512;

/// Whether stderr takes a few bytes without waiting.
bool isErrReady() {
#ifdef _WIN32
    return true;
#else
    pollfd one{kErr, POLLOUT, 0};
    return ::poll(&one, 1, 0) == 1 && (one.revents & POLLOUT) != 0;
#endif
}

/// Writes a message of Qt to stderr if that takes it at once; drops it otherwise.
void sayOrDrop(QtMsgType, const QMessageLogContext&, const QString& message) {
    if (!isErrReady())
        return;
    const QByteArray line = message.toUtf8().left(kAtOnce - 1) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

std::string lineOf(const Text& message) {
    return "s4k: " + message.english() + "\n";
}

} // namespace

Outlet::Outlet(QObject* parent) : QObject(parent), m_out(kOut), m_err(kErr) {
    ignoreSignalsOfWriting();
    qInstallMessageHandler(&sayOrDrop);
    m_time.start();
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &Outlet::watch);
    m_watch.start();
}

Outlet::~Outlet() {
    qInstallMessageHandler(nullptr);
    if (m_limit.skipped() > 0)
        saySkipped();
    m_out.drain(kPatience);
    m_err.drain(kPatience);
}

void Outlet::say(const Text& message) {
    if (!m_limit.passes(m_time.elapsed())) {
        m_limit.countSkipped();
        return;
    }
    if (m_limit.skipped() > 0)
        saySkipped();
    if (!m_err.write(lineOf(message)))
        m_limit.countSkipped();
}

void Outlet::insist(const Text& message) {
    if (m_limit.skipped() > 0)
        saySkipped();
    m_err.write(lineOf(message));
}

void Outlet::saySkipped() {
    if (m_err.write(lineOf(S4K_TEXT("Options", "and %1 more").with(m_limit.skipped()))))
        m_limit.forgetSkipped();
}

void Outlet::watch() {
    if (m_limit.skipped() > 0 && m_limit.passes(m_time.elapsed()))
        saySkipped();
    if (isBroken() && !m_told) {
        m_told = true;
        Q_EMIT broken();
    }
}

bool Outlet::drain(std::chrono::milliseconds patience) {
    const bool done = m_out.drain(patience);
    watch();
    return done;
}

bool Outlet::isReaderGone() const {
    return m_out.failure() == EPIPE;
}

Error Outlet::trouble() const {
    Error error = unwritable();
    error.value = std::strerror(m_out.failure());
    return error;
}

} // namespace s4k::cli
