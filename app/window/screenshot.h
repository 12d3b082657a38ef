// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/model/message.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <string>
#include <utility>

namespace s4k::app {

class Composition;

/// Takes a picture of the window, ends the program, and writes the picture as a PNG file and the
/// text of its LCD to stdout. The exit code is 0, or 2 when the file cannot be written or the
/// window has shown a refusal. Refusals also go to stderr, in English.
class Screenshot final : public QObject {
public:
    /// With an empty `file` nothing is written.
    explicit Screenshot(QString file) : m_file(std::move(file)) {}

    /// To be called before the composition is started.
    void watch(Composition& composition);
    /// Takes the picture after `afterMs` milliseconds and after all files and connections of the
    /// composition have been opened. The composition must live until the event loop ends.
    void schedule(Composition& composition, int afterMs);
    /// Waits until the other thread has written the file. Returns the exit code of the program;
    /// `code` is that of the event loop.
    [[nodiscard]] int finish(int code);

private:
    QString m_file;
    std::string m_refusal; ///< last refusal shown, in English; empty: none
    std::string m_lcd;
    QFuture<Result<Done>> m_written; ///< invalid before the picture is taken

    void note(const ui::Message& message);
    void take(Composition& composition);
};

} // namespace s4k::app
