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

/// Looks things up in a history or a log that is open, in a thread of its own: the window never
/// waits for a disk or a server. Answers come in the window's thread, in the order of the
/// questions; after its end none comes. It is a thread with a queue of events, not a Background:
/// one connection to the history serves all questions, may be used by the thread that opened it
/// only, and must close without the window waiting for a question that takes long.
class ReplayReader final : public QObject {
    Q_OBJECT
public:
    using Moment = Result<std::optional<past::Moment>>;
    using Detail = Result<std::unique_ptr<past::TrendBuffer>>;

    /// The most readings of one detail; what is longer is answered with its beginning.
    static constexpr std::size_t kMostDetail = 200'000;

    /// `log` is null for a history. `like` has the settings of a log.
    ReplayReader(QString name, std::shared_ptr<const store::CsvHistory> log,
                 const past::Moment& like);
    /// A question that takes long is left alone; its answer is dropped.
    ~ReplayReader() override;

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] bool isLog() const { return m_log != nullptr; }

    /// `meter` is StoredMeter::id.
    void askMoment(int meter, std::int64_t timeMs, std::function<void(Moment)> answer);
    /// Readings as they came.
    void askDetail(int meter, std::int64_t fromMs, std::int64_t toMs,
                   std::function<void(Detail)> answer);
    /// Adds a note to the history, or takes it away.
    void changeNote(int meter, const store::NoteChange& change,
                    std::function<void(Result<Done>)> answer);

private:
    struct Files; ///< what belongs to the thread
    struct Line;  ///< brings answers back until the reader ends
    QString m_name;
    std::shared_ptr<const store::CsvHistory> m_log;
    past::Moment m_like;
    QThread* m_thread;
    QObject* m_worker; ///< its place in the thread
    std::shared_ptr<Files> m_files;
    std::shared_ptr<Line> m_line;

    template <typename T>
    void ask(std::function<T(Files&)> question, std::function<void(T)> answer);
};

} // namespace s4k::app
