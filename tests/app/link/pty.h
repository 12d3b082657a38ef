// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QThread>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

namespace s4k::test {

/// A pseudo-terminal: the test uses the master's end, the server opens `device`.
class Pty {
public:
    Pty() : m_master(posix_openpt(O_RDWR | O_NOCTTY)) {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            qFatal("no pseudo-terminal");
        m_device = QString::fromLocal8Bit(ptsname(m_master));
        termios raw{};
        tcgetattr(m_master, &raw);
        cfmakeraw(&raw);
        tcsetattr(m_master, TCSANOW, &raw);
    }
    Pty(const Pty&) = delete;
    Pty& operator=(const Pty&) = delete;
    ~Pty() { hangUp(); }

    [[nodiscard]] const QString& device() const { return m_device; }

    /// File descriptor of the master's end.
    [[nodiscard]] int descriptor() const { return m_master; }

    void hangUp() {
        if (m_master >= 0)
            close(m_master);
        m_master = -1;
    }

    void send(const QByteArray& bytes) const {
        if (write(m_master, bytes.constData(), static_cast<std::size_t>(bytes.size())) !=
            bytes.size())
            qFatal("the pseudo-terminal takes no more");
    }

    /// Receives until there are `size` bytes or `ms` have passed; events are processed meanwhile,
    /// at least `ms` times, so that a busy computer does not shorten the time of the other end.
    [[nodiscard]] QByteArray receive(qsizetype size, int ms = 2000) const {
        QByteArray got;
        for (int passes = 0; got.size() < size && passes < ms;) {
            QCoreApplication::processEvents();
            const QByteArray more = take();
            got += more;
            if (!more.isEmpty())
                continue;
            QThread::msleep(1);
            ++passes;
        }
        return got;
    }

    /// All bytes received within `ms`.
    [[nodiscard]] QByteArray listen(int ms) const { return receive(100'000, ms); }

    /// The bytes that are available now.
    [[nodiscard]] QByteArray take() const {
        pollfd ready{m_master, POLLIN, 0};
        char buffer[512];
        if (::poll(&ready, 1, 0) <= 0)
            return {};
        const auto size = read(m_master, buffer, sizeof(buffer));
        return size > 0 ? QByteArray(buffer, static_cast<qsizetype>(size)) : QByteArray();
    }

private:
    int m_master;
    QString m_device;
};

} // namespace s4k::test
