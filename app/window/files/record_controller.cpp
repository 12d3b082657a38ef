// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/record_controller.h"

#include "app/base/text.h"
#include "ui/model/present_values.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include <utility>

namespace s4k::app {

namespace {

constexpr int kShowMs = 1000;

store::HistoryMeter meterOf(Seat& seat) {
    const ui::LinkView link = seat.link();
    store::HistoryMeter meter;
    meter.bus = seat.bus();
    meter.unit = seat.snapshot().settings[Parameter::Address];
    meter.name = ui::meterPlace(ui::meterView(seat.key(), seat.snapshot(), link)).toStdString();
    meter.device = link.device.toStdString();
    return meter;
}

} // namespace

RecordController::RecordController(Desk& desk, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window),
      m_status(window.status().add(tr("Recording"), {})) {
    connect(&m_desk, &Desk::joined, this, &RecordController::follow);
    connect(&m_desk, &Desk::aboutToLeave, this, [this](Seat& seat) { m_tracks.erase(seat.key()); });
    for (const auto& seat : m_desk.seats())
        follow(*seat);
    m_show.setInterval(kShowMs);
    connect(&m_show, &QTimer::timeout, this, &RecordController::show);
    m_window.actions().add({QStringLiteral("record"),
                            ui::action_group::meters(),
                            {},
                            {},
                            QStringLiteral("record"),
                            Qt::Key_F9,
                            {},
                            true},
                           [this] { toggle(); });
    show();
}

void RecordController::toggle() {
    if (isRecording()) {
        stop();
        return;
    }
    show(); // recording has not started: removes the check mark that the click has set
    QFileDialog dialog(&m_window, tr("Record a history"), {},
                       tr("Histories (*.s4kdb);;All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("s4kdb"));
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // an existing history is continued
    if (dialog.exec() == QDialog::Accepted)
        start(dialog.selectedFiles().constFirst());
    show(); // sets the check mark to the actual state
}

RecordController::~RecordController() = default;

void RecordController::follow(Seat& seat) {
    connect(&seat, &Seat::measured, this,
            [this, &seat](const MeterSnapshot& snapshot) { record(seat, snapshot); });
    // Readings that a new meter publishes before the event loop runs again are not recorded.
    QMetaObject::invokeMethod(
        this,
        [this, held = QPointer<Seat>(&seat)] {
            if (held && isRecording())
                begin(*held);
        },
        Qt::QueuedConnection);
}

void RecordController::start(const QString& name) {
    stop();
    store::HistoryOptions options;
    options.name = name;
    options.keep = m_keep;
    auto store = store::HistoryStore::open(options);
    if (!store) {
        m_window.messages().showMessage(ui::messageOf(store.error()));
        return;
    }
    m_store = std::move(*store);
    connect(m_store.get(), &store::HistoryStore::troubleChanged, this,
            &RecordController::tellTrouble, Qt::QueuedConnection);
    m_name = name;
    m_file = QFileInfo(name).fileName();
    m_since.start();
    for (const auto& seat : m_desk.seats())
        begin(*seat);
    m_show.start();
    show();
}

void RecordController::stop() {
    if (!isRecording())
        return;
    m_show.stop();
    m_tracks.clear();
    m_store.reset();
    show();
}

void RecordController::begin(Seat& seat) {
    if (seat.past() != nullptr)
        return; // a recorded meter is not recorded again
    Track track;
    track.meter = meterOf(seat);
    track.number = m_store->addMeter(track.meter);
    m_tracks[seat.key()] = std::move(track);
}

void RecordController::record(Seat& seat, const MeterSnapshot& snapshot) {
    const auto found = m_tracks.find(seat.key());
    if (!isRecording() || found == m_tracks.end())
        return;
    if (!snapshot.powered || !ui::isFresh(seat.link().health))
        return; // a meter without power has no readings, and a stale image is no new reading
    Track& track = found->second;
    if (const std::string device = seat.link().device.toStdString(); device != track.meter.device) {
        track.meter.device = device;
        track.number = m_store->addMeter(track.meter);
    }
    static_cast<void>(m_store->record(track.number, seat.timeMs(), snapshot.image));
}

void RecordController::keepNote(ui::MeterKey key, const past::Note& note, bool removed) {
    const auto found = m_tracks.find(key);
    if (!isRecording() || found == m_tracks.end())
        return;
    if (removed)
        static_cast<void>(m_store->removeNote(found->second.number, note));
    else
        static_cast<void>(m_store->addNote(found->second.number, note));
}

void RecordController::tellTrouble() {
    if (!isRecording())
        return;
    if (const auto trouble = m_store->status().trouble) {
        ui::Message message = ui::messageOf(*trouble);
        message.remedy += tr("; readings are buffered until then");
        m_window.messages().showMessage(message);
    }
    show();
}

void RecordController::show() {
    const bool recording = isRecording();
    m_window.actions().find(QStringLiteral("record"))->setChecked(recording);
    m_window.actions().describe(
        QStringLiteral("record"), recording ? tr("End the recording") : tr("Record"),
        recording ? tr("End the recording") : tr("Record all meters into a history"));
    m_status.setVisible(recording);
    if (!recording)
        return;
    const store::HistoryStatus status = m_store->status();
    const QString time = ui::formatMeterTime(static_cast<double>(m_since.elapsed() / 1000));
    m_status.setText(status.trouble ? tr("not recorded: %1").arg(translated(status.trouble->cause))
                                    : tr("recording %1").arg(time));
    m_status.setTip(
        tr("Into %1: %2 readings are on the disk").arg(m_file, QLocale().toString(status.stored)));
}

} // namespace s4k::app
