// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_note.h"
#include "app/store/history/loaded_history.h"
#include "app/store/logs/csv_history.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace s4k::app {

/// Reads moments, details and notes of an open history or log in a thread of its own, so that the
/// window never waits for a disk or a server. Answers arrive in the window's thread, in the order
/// of the questions; no answer arrives after the reader has been destroyed. It is a QThread with an
/// event queue instead of a Background because one connection serves all questions, may be used
/// only by the thread that opened it, and must close without the window waiting for a slow
/// question.
class ReplayReader final : public QObject {
    Q_OBJECT
public:
    using Moment = Result<std::optional<past::Moment>>;
    using Detail = Result<std::unique_ptr<past::TrendBuffer>>;

    /// Most readings in one detail. A longer range is answered with its first readings.
    static constexpr std::size_t kMostDetail = 200'000;

    /// `name` is the file or database of a history; `log` is null for a history. `like` gives the
    /// settings that a log does not contain.
    ReplayReader(QString name, std::shared_ptr<const store::CsvHistory> log,
                 const past::Moment& like);
    /// Waits for a running question 30 ms at most, at the end of the program until its end. Answers
    /// are dropped.
    ~ReplayReader() override;

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] bool isLog() const { return m_log != nullptr; }

    /// Looks up what a meter showed at `timeMs`, ms since 1970 UTC: nullopt when nothing is
    /// recorded of it, an error when the history cannot be read. `meter` is StoredMeter::id.
    void askMoment(int meter, std::int64_t timeMs, std::function<void(Moment)> answer);
    /// Reads the unaveraged readings from `fromMs` to `toMs`, ms since 1970 UTC, at most
    /// kMostDetail. For a history only. `meter` is StoredMeter::id.
    void askDetail(int meter, std::int64_t fromMs, std::int64_t toMs,
                   std::function<void(Detail)> answer);
    /// Adds a note to the history or removes it. A log is refused: it cannot store notes.
    void changeNote(int meter, const store::NoteChange& change,
                    std::function<void(Result<Done>)> answer);

private:
    struct Files; ///< used only by the thread
    struct Line;  ///< posts answers to the window's thread
    QString m_name;
    std::shared_ptr<const store::CsvHistory> m_log;
    past::Moment m_like;
    QThread* m_thread;
    QObject* m_worker; ///< runs the questions in the thread
    std::shared_ptr<Files> m_files;
    std::shared_ptr<Line> m_line;

    template <typename T>
    void ask(std::function<T(Files&)> question, std::function<void(T)> answer);
};

} // namespace s4k::app
