// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/export_controller.h"

#include "app/store/history/history_export.h"
#include "app/window/files/record_controller.h"
#include "app/window/seats/replay_seat.h"
#include "ui/window/monitor.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace s4k::app {

namespace {

Error notWritten(const QSaveFile& file) {
    return {"file", QDir::toNativeSeparators(file.fileName()).toStdString(),
            file.errorString().toStdString(),
            "check that the folder exists, may be written and has room"};
}

/// Nothing is kept of a file that is not whole.
Result<Done> writeFile(const ui::ExportOrder& order, const app::Progress& progress) {
    QSaveFile file(order.path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    const bool whole = order.write && order.write(file, progress);
    if (file.error() != QFileDevice::NoError)
        return notWritten(file);
    if (!whole) {
        file.cancelWriting();
        return Error{"file", QDir::toNativeSeparators(order.path).toStdString(),
                     "it was not written to its end", "export it again"};
    }
    return file.commit() ? Result<Done>(Done{}) : Result<Done>(notWritten(file));
}

Result<int> meterIn(store::HistoryReader& reader, const std::string& bus, int unit) {
    const auto meters = reader.meters();
    if (!meters)
        return meters.error();
    for (const store::StoredMeter& stored : *meters)
        if (stored.meter.bus == bus && stored.meter.unit == unit)
            return stored.id;
    return Error{"history", "", "nothing of this meter is stored yet",
                 "wait until the first readings are safe"};
}

} // namespace

ExportController::ExportController(Desk& desk, const RecordController& recorder,
                                   Background& background, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_recorder(recorder), m_background(background),
      m_window(window) {
    connect(&m_window.monitor(), &ui::Monitor::exportRequested, this, &ExportController::write);
    connect(&m_window, &ui::MainWindow::historyExportRequested, this,
            &ExportController::exportHistory);
}

void ExportController::write(const ui::ExportOrder& order) {
    auto result = std::make_shared<Result<Done>>(Done{});
    m_background.run(
        order.what,
        [order, result](const app::Progress& progress) { *result = writeFile(order, progress); },
        [this, result, path = order.path](bool cancelled) { tell(*result, cancelled, path); });
}

Result<ExportController::Source> ExportController::shownHistory() const {
    Seat* const shown = m_desk.shown();
    if (auto* const seat = qobject_cast<ReplaySeat*>(shown); seat != nullptr) {
        if (!seat->reader().isLog())
            return Source{seat->reader().name(), seat->meter()};
        return Error{"history", seat->reader().name().toStdString(), "it is a log in CSV already",
                     "export the trends"};
    }
    if (shown != nullptr && m_recorder.isRecording())
        return Source{m_recorder.history(), 0, shown->bus(),
                      shown->snapshot().settings[Parameter::Address]};
    return Error{"history", "", "nothing of this meter is recorded",
                 "record a history, or open one"};
}

void ExportController::exportHistory(const QString& path) {
    const auto source = shownHistory();
    if (!source) {
        m_window.showMessage(ui::messageOf(source.error()));
        return;
    }
    auto result = std::make_shared<Result<Done>>(Done{});
    const auto work = [source = *source, path, result](const app::Progress& progress) {
        auto reader = store::HistoryReader::open(source.history);
        if (!reader) {
            *result = reader.error();
            return;
        }
        const auto meter = source.meter != 0 ? Result<int>(source.meter)
                                             : meterIn(**reader, source.bus, source.unit);
        if (!meter) {
            *result = meter.error();
            return;
        }
        store::HistoryExport what;
        what.meter = *meter;
        if (const auto done = store::exportHistory(**reader, what, path, progress); !done)
            *result = done.error();
    };
    m_background.run(tr("Exporting %1").arg(QFileInfo(path).fileName()), work,
                     [this, result, path](bool cancelled) { tell(*result, cancelled, path); });
}

void ExportController::tell(const Result<Done>& done, bool cancelled, const QString& path) {
    if (!done && !cancelled) {
        m_window.showMessage(ui::messageOf(done.error()));
        return;
    }
    ui::Message message;
    const QString file = QFileInfo(path).fileName();
    // What was finished while it was being cancelled is there.
    const bool written = done.ok() && !cancelled;
    message.thing = written ? tr("Exported %1").arg(file) : tr("The export was cancelled");
    message.cause =
        written ? tr("it is in %1").arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath()))
                : tr("nothing is kept of %1").arg(file);
    m_window.showMessage(message);
}

} // namespace s4k::app
