// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recorder/history_store.h"
#include "app/window/seats/desk.h"
#include "core/past/note.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace s4k::ui {
class MainWindow;
class StatusItem;
} // namespace s4k::ui

namespace s4k::app {

/// Records all embedded and live meters at the desk into one history, each with its own time, see
/// Seat::timeMs. Only fresh readings of a meter with control power are recorded.
class RecordController final : public QObject {
    Q_OBJECT
public:
    /// `desk` and `window` must outlive the controller. Adds the action `record`, which starts and
    /// ends a recording.
    RecordController(Desk& desk, ui::MainWindow& window, QObject* parent = nullptr);
    ~RecordController() override;

    /// Sets the retention of recordings that start after this call.
    void setKeep(const store::RetentionWish& keep) { m_keep = keep; }
    /// Starts recording into a file or database, see store::HistoryOptions; an existing history is
    /// continued. Ends the running recording first. An error is shown in the message bar.
    void start(const QString& name);
    /// Ends the running recording; ignored when there is none.
    void stop();
    [[nodiscard]] bool isRecording() const { return m_store != nullptr; }
    /// The history that is being recorded, as given to start(); otherwise the last one, or empty.
    [[nodiscard]] const QString& history() const { return m_name; }

    /// Stores or removes a note. Ignored for a meter that is not being recorded.
    void addNote(ui::MeterKey key, const past::Note& note) { keepNote(key, note, false); }
    void removeNote(ui::MeterKey key, const past::Note& note) { keepNote(key, note, true); }

private:
    /// A meter that is being recorded.
    struct Track {
        int number = 0; ///< of the meter in the HistoryStore
        store::HistoryMeter meter;
    };
    Desk& m_desk;
    ui::MainWindow& m_window;
    std::unique_ptr<store::HistoryStore> m_store;
    std::map<ui::MeterKey, Track> m_tracks;
    store::RetentionWish m_keep;
    QString m_name;
    QString m_file;
    QElapsedTimer m_since;
    QTimer m_show;
    ui::StatusItem& m_status;

    void toggle();
    void follow(Seat& seat);
    void begin(Seat& seat);
    void record(Seat& seat, const MeterSnapshot& snapshot);
    void keepNote(ui::MeterKey key, const past::Note& note, bool removed);
    void tellTrouble();
    void show();
};

} // namespace s4k::app
