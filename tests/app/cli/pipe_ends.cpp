// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/pipe_ends.h"

#include <QFile>

#include <array>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace s4k::test {

namespace {

constexpr int kWaitMs = 30'000;

void fill(int descriptor) {
    const std::array<char, 4096> blanks{};
    while (::write(descriptor, blanks.data(), blanks.size()) > 0) {
    }
    while (::write(descriptor, blanks.data(), 1) > 0) {
    }
}

} // namespace

FullPipe::FullPipe(bool full) {
    const QByteArray name = QFile::encodeName(path());
    if (::mkfifo(name.constData(), 0600) != 0)
        qFatal("no named pipe can be made");
    m_descriptor = ::open(name.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (full)
        fill(m_descriptor);
}

FullPipe::~FullPipe() {
    close();
}

QString FullPipe::path() const {
    return m_dir.filePath(QStringLiteral("pipe"));
}

QByteArray FullPipe::readLine() {
    QByteArray line;
    for (char c = 0; c != '\n';) {
        pollfd one{m_descriptor, POLLIN, 0};
        if (::poll(&one, 1, kWaitMs) != 1)
            qFatal("nothing comes through the pipe after: %s", line.constData());
        if (::read(m_descriptor, &c, 1) == 1)
            line.append(c);
    }
    return line;
}

const QByteArray& FullPipe::soFar() {
    std::array<char, 4096> some{};
    for (ssize_t size = 1; size > 0;) {
        size = ::read(m_descriptor, some.data(), some.size());
        if (size > 0)
            m_bytes.append(some.data(), size);
    }
    return m_bytes;
}

void FullPipe::close() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

#ifdef Q_OS_LINUX
bool limitDisk(qint64 pid, bool full) {
    rlimit limit{};
    if (::prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, nullptr, &limit) != 0)
        return false;
    limit.rlim_cur = full ? 0 : limit.rlim_max;
    return ::prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, &limit, nullptr) == 0;
}
#else
bool limitDisk(qint64, bool) {
    return false;
}
#endif

} // namespace s4k::test
