// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/message.h"

#include <QObject>
#include <QString>

#include <string>

namespace s4k::ui {
class MessageBar;
}

namespace s4k::app {

class Composition;

/// Writes the window as a PNG file and the text of its LCD to stdout, then ends the program: with
/// 0, or with 2 when the file cannot be written or the window has shown a refusal. Refusals also go
/// to stderr, in English.
class Screenshot final : public QObject {
public:
    /// With an empty `file` nothing is written. `composition` must not have been started yet and
    /// must outlive the screenshot.
    Screenshot(Composition& composition, QString file);

    /// Writes the picture after `afterMs` milliseconds and after all files and connections have
    /// been opened.
    void schedule(int afterMs);

private:
    Composition& m_composition;
    QString m_file;
    std::string m_refusal; ///< last refusal shown, in English; empty: none

    void note(const ui::Message& message);
    void write();
    [[nodiscard]] bool save() const;
};

} // namespace s4k::app
