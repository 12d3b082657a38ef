// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/record_controller.h"

#include "app/base/text.h"
#include "ui/window/monitor.h"

#include <QFileInfo>
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

bool isPast(const Seat& seat) {
    return seat.link().health == ui::LinkHealth::Recorded;
}

} // namespace

RecordController::RecordController(Desk& desk, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window) {
    connect(&m_window, &ui::MainWindow::recordRequested, this, &RecordController::start);
    connect(&m_window, &ui::MainWindow::recordStopRequested, this, &RecordController::stop);
    connect(&m_desk, &Desk::joined, this, &RecordController::follow);
    connect(&m_desk, &Desk::aboutToLeave, this, [this](Seat& seat) { m_tracks.erase(seat.key()); });
    for (const auto& seat : m_desk.seats())
        follow(*seat);
    ui::Monitor& monitor = m_window.monitor();
    connect(&monitor, &ui::Monitor::noteAdded, this,
            [this](ui::MeterKey key, const past::Note& note) { keepNote(key, note, false); });
    connect(&monitor, &ui::Monitor::noteRemoved, this,
            [this](ui::MeterKey key, const past::Note& note) { keepNote(key, note, true); });
    m_show.setInterval(kShowMs);
    connect(&m_show, &QTimer::timeout, this, &RecordController::show);
}

RecordController::~RecordController() = default;

void RecordController::follow(Seat& seat) {
    connect(&seat, &Seat::published, this,
            [this, &seat](const MeterSnapshot& snapshot) { record(seat, snapshot); });
    // What a meter that has just been added passes at once was never used by anybody.
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
        m_window.showMessage(ui::messageOf(store.error()));
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
    if (isPast(seat))
        return; // it has been recorded
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
        return; // nobody reads a meter that is off, and what is old is no reading
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
        message.remedy += tr("; readings are kept meanwhile");
        m_window.showMessage(message);
    }
    show();
}

void RecordController::show() {
    ui::RecordView view;
    view.recording = isRecording();
    if (isRecording()) {
        const store::HistoryStatus status = m_store->status();
        view.file = m_file;
        view.seconds = m_since.elapsed() / 1000;
        view.readings = status.stored;
        if (status.trouble)
            view.problem = toQt(status.trouble->cause);
    }
    m_window.showRecording(view);
}

} // namespace s4k::app
