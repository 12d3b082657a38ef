// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/line_writer.h"
#include "app/cli/rate_limit.h"
#include "core/base/error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <string>
#include <utility>

namespace s4k::cli {

/// What a long-running command prints and says. Nothing here makes the command wait: unread
/// output is bounded, and messages that come too fast are counted instead ("and 812 more").
/// While it exists, a closed pipe and a file that may not grow are errors of writing and do not end
/// the program, and messages of Qt do not wait either.
class Outlet final : public QObject {
    Q_OBJECT
public:
    /// Create it after the StopSignal, because it starts threads.
    explicit Outlet(QObject* parent = nullptr);
    /// Waits a moment for output that is not yet written.
    ~Outlet() override;

    /// Prints results, whole lines, on stdout. False: too many earlier ones are unread, and these
    /// are dropped.
    bool print(std::string lines) { return m_out.write(std::move(lines)); }
    /// Number of bytes that print() takes now.
    [[nodiscard]] std::size_t room() const { return m_out.room(); }

    /// Says one line beginning with `s4k: ` on stderr, unless messages come too fast.
    void say(const Text& message);
    void say(const Error& error) { say(Text::verbatim(error.message())); }
    /// Says it however many messages there were; for the end of the program.
    void insist(const Text& message);
    void insist(const Error& error) { insist(Text::verbatim(error.message())); }

    /// Waits until the results are written or have failed; false: `patience` ended before that.
    bool drain(std::chrono::milliseconds patience);
    /// Whether stdout could not be written.
    [[nodiscard]] bool isBroken() const { return m_out.failure() != 0; }
    /// Whether the reader of stdout has ended, as `head -1` does; it has got what it wanted.
    [[nodiscard]] bool isReaderGone() const;
    /// The error to report when isBroken().
    [[nodiscard]] Error trouble() const;

Q_SIGNALS:
    /// Writing to stdout has failed for the first time. Emitted from the event loop or by drain().
    void broken();

private:
    LineWriter m_out;
    LineWriter m_err;
    RateLimit m_limit;
    QElapsedTimer m_time;
    QTimer m_watch;
    bool m_told = false;

    void watch();
    /// Says how many messages have not passed; keeps the number when stderr takes no line now.
    void saySkipped();
};

} // namespace s4k::cli
