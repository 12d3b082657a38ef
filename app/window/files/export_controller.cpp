// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/export_controller.h"

#include "app/store/files/file_io.h"
#include "app/store/history/history_export.h"
#include "app/window/files/record_controller.h"
#include "app/window/seats/seat_parts.h"
#include "ui/widgets/icon.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

#include <memory>

namespace s4k::app {

namespace {

Result<Done> writeFile(const ui::ExportOrder& order, const Progress& progress) {
    const auto written = store::replaceFile(
        order.path, [&](QIODevice& file) { return order.write && order.write(file, progress); });
    if (!written)
        return written.error();
    if (!*written)
        return Error{S4K_TEXT("Files", "file"), QDir::toNativeSeparators(order.path).toStdString(),
                     S4K_TEXT("Files", "it was not written completely"),
                     S4K_TEXT("Files", "export it again")};
    return Done{};
}

Result<int> meterIn(store::HistoryReader& reader, const std::string& bus, int unit) {
    const auto meters = reader.meters();
    if (!meters)
        return meters.error();
    for (const store::StoredMeter& stored : *meters)
        if (stored.meter.bus == bus && stored.meter.unit == unit)
            return stored.id;
    return Error{S4K_TEXT("History", "history"), "",
                 S4K_TEXT("History", "nothing of this meter is stored yet"),
                 S4K_TEXT("History", "wait until the first readings are stored")};
}

} // namespace

ExportController::ExportController(Desk& desk, const RecordController& recorder,
                                   Background& background, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_recorder(recorder), m_background(background),
      m_window(window) {
    m_window.actions().add(
        {QStringLiteral("export-history"), ui::action_group::meters(), tr("Whole &history as CSV"),
         tr("Write everything recorded of this meter as a table"), QStringLiteral("export")},
        [this] { askForHistoryExport(); });
}

QToolButton* ExportController::button() {
    const ui::ActionTable& actions = m_window.actions();
    auto* const button = new QToolButton(&m_window);
    button->setIcon(ui::icon(QStringLiteral("export")));
    button->setAccessibleName(tr("Export"));
    button->setToolTip(actions.find(QStringLiteral("export"))->toolTip());
    button->setFocusPolicy(Qt::StrongFocus);
    auto* const menu = new QMenu(button);
    for (const char* const id : {"export", "export-history"})
        menu->addAction(actions.find(QString::fromLatin1(id)));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void ExportController::askForHistoryExport() {
    const ui::MeterKey key = m_desk.store().shown(); // another meter may be shown when the dialog
                                                     // closes
    QFileDialog dialog(&m_window, tr("Export the history of this meter"), {},
                       tr("CSV table (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(QStringLiteral("history.csv"));
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        exportHistory(key, dialog.selectedFiles().constFirst());
}

void ExportController::write(const ui::ExportOrder& order) {
    auto result = std::make_shared<Result<Done>>(Done{});
    m_background.run(
        order.what,
        [order, result](const Progress& progress) { *result = writeFile(order, progress); },
        [this, result, path = order.path](bool cancelled) { tell(*result, cancelled, path); });
}

Result<ExportController::Source> ExportController::historyOf(ui::MeterKey key) const {
    Seat* const seat = m_desk.find(key);
    if (const SeatPast* const past = seat == nullptr ? nullptr : seat->past()) {
        if (!past->isLog())
            return Source{past->name(), past->meter()};
        return Error{S4K_TEXT("History", "history"), past->name().toStdString(),
                     S4K_TEXT("History", "it is a log in CSV already"),
                     S4K_TEXT("History", "export the trends")};
    }
    if (seat != nullptr && m_recorder.isRecording())
        return Source{m_recorder.history(), 0, seat->bus(),
                      seat->snapshot().settings[Parameter::Address]};
    return Error{S4K_TEXT("History", "history"), "",
                 S4K_TEXT("History", "nothing of this meter is recorded"),
                 S4K_TEXT("History", "record a history, or open one")};
}

void ExportController::exportHistory(ui::MeterKey key, const QString& path) {
    const auto source = historyOf(key);
    if (!source) {
        m_window.messages().showMessage(ui::messageOf(source.error()));
        return;
    }
    auto result = std::make_shared<Result<Done>>(Done{});
    const auto work = [source = *source, path, result](const Progress& progress) {
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
        m_window.messages().showMessage(ui::messageOf(done.error()));
        return;
    }
    ui::Message message;
    const QString file = QFileInfo(path).fileName();
    // A cancellation may come too late: the file is then complete and is reported as exported.
    const bool written = done.ok() && !cancelled;
    message.thing = written ? tr("Exported %1").arg(file) : tr("The export was cancelled");
    message.cause =
        written ? tr("it is in %1").arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath()))
                : tr("%1 was not written").arg(file);
    m_window.messages().showMessage(message);
}

} // namespace s4k::app
