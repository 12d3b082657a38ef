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

/// Records all meters at the desk into a history, each in its own time, see Seat::timeMs.
class RecordController final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it. Adds the action `record`, which begins and ends.
    RecordController(Desk& desk, ui::MainWindow& window, QObject* parent = nullptr);
    ~RecordController() override;

    /// What histories that are begun from now on are to keep.
    void setKeep(const store::RetentionWish& keep) { m_keep = keep; }
    /// Ends the one that runs; a file or a database, see store::HistoryOptions.
    void start(const QString& name);
    void stop();
    [[nodiscard]] bool isRecording() const { return m_store != nullptr; }
    /// The history that is being recorded, as it was named.
    [[nodiscard]] const QString& history() const { return m_name; }

    /// A note of a meter that is recorded, or not any more.
    void addNote(ui::MeterKey key, const past::Note& note) { keepNote(key, note, false); }
    void removeNote(ui::MeterKey key, const past::Note& note) { keepNote(key, note, true); }

private:
    /// A meter that is recorded.
    struct Track {
        int number = 0; ///< in the store
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
