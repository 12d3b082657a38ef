// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/open_controller.h"

#include "app/base/text.h"
#include "app/store/files/file_kind.h"
#include "app/store/history/history_loader.h"
#include "app/store/history/history_name.h"
#include "app/store/logs/log_loader.h"
#include "app/window/seats/replay_seat.h"
#include "app/window/seats/seat_parts.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace s4k::app {

namespace {

constexpr double kShownSpan = 86'400; // seconds; of a longer history the last day is shown

/// The name without folders and without a password.
QString shownName(const QString& name) {
    const auto parsed = store::parseHistoryName(name);
    if (parsed && parsed->isServer())
        return parsed->shown();
    return QFileInfo(name).fileName();
}

/// Name of the file in the list of meters, with the name of the bus when the file has several.
QString groupOf(const store::LoadedHistory& loaded, const store::LoadedMeter& meter) {
    std::set<std::string> buses;
    for (const store::LoadedMeter& one : loaded.meters)
        buses.insert(one.meter.bus);
    const QString file = shownName(loaded.name);
    if (buses.size() < 2 || meter.meter.bus.empty())
        return file;
    return QStringLiteral("%1 \u2013 %2").arg(file, toQt(meter.meter.bus).simplified().left(80));
}

constexpr std::size_t kMostDoubts = 3; // the message has a few lines

void addDoubts(QStringList& parts, const Doubts& doubts) {
    const std::size_t shown = std::min(doubts.size(), kMostDoubts);
    for (std::size_t i = 0; i < shown; ++i)
        parts += translated(Text::inRow(doubts[i].where, ": ", doubts[i].text));
    if (shown < doubts.size())
        parts += OpenController::tr("and %1 more").arg(doubts.size() - shown);
}

} // namespace

OpenController::OpenController(MetersController& meters, Desk& desk, Background& background,
                               ui::TimeWindow& time, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_meters(meters), m_desk(desk), m_background(background), m_time(time),
      m_window(window) {
    connect(&m_window, &ui::MainWindow::fileDropped, this, &OpenController::open);
    m_window.actions().add({QStringLiteral("open"), ui::action_group::meters(), tr("&Open a file"),
                            tr("Open a recording, a history or a log"), QStringLiteral("recording"),
                            QKeySequence::Open},
                           [this] { ask(); });
}

void OpenController::ask() {
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Open a recording, a history or a log"), {},
        tr("Recordings, histories and logs (*.cfg *.CFG *.cff *.CFF *.csv *.CSV *.s4kdb *.s4kh);;"
           "All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void OpenController::open(const QString& name) {
    const auto kind = store::fileKind(name);
    if (!kind) {
        refuse(kind.error(), name);
        return;
    }
    switch (*kind) {
    case store::FileKind::Recording:
        m_meters.openRecording(name);
        return;
    case store::FileKind::History:
    case store::FileKind::Log:
        load(name, *kind == store::FileKind::Log);
    }
}

void OpenController::load(const QString& name, bool isLog) {
    auto result = std::make_shared<std::optional<Result<store::LoadedHistory>>>();
    m_background.run(
        tr("Opening %1").arg(shownName(name)),
        [name, isLog, result](const Progress& progress) {
            result->emplace(isLog ? store::loadLog(name, progress)
                                  : store::loadHistory(name, progress));
        },
        [this, name, result](bool cancelled) {
            if (!**result && !cancelled)
                refuse((*result)->error(), name);
            else if (**result && !cancelled)
                seat(std::move(***result));
        });
}

void OpenController::seat(store::LoadedHistory loaded) {
    closeAll(loaded.name);
    m_window.messages().dismiss();
    auto reader =
        std::make_shared<ReplayReader>(loaded.name, loaded.log, loaded.meters.front().last);
    ui::MeterKey first = 0;
    for (store::LoadedMeter& meter : loaded.meters) {
        const ui::MeterKey key = m_desk.newKey();
        m_desk.join(std::make_unique<ReplaySeat>(
            key, [this, key] { m_desk.leave(key); }, reader, meter, groupOf(loaded, meter)));
        m_desk.store().adoptPast(key, std::move(meter.past));
        first = first == 0 ? key : first;
    }
    m_desk.show(first);
    m_time.setSpan(std::min(kShownSpan, m_time.newest() - m_time.oldest()));
    m_time.setFollowing(true);
    showRemarks(loaded);
    Q_EMIT opened(loaded.name);
}

void OpenController::showRemarks(const store::LoadedHistory& loaded) {
    const std::size_t shown = loaded.meters.size();
    QStringList parts;
    if (loaded.metersLeftOut > 0)
        parts += tr("%1 of its %2 meters are shown").arg(shown).arg(shown + loaded.metersLeftOut);
    if (loaded.log != nullptr)
        addDoubts(parts, loaded.log->doubts);
    if (parts.isEmpty())
        return;
    ui::Message message;
    message.thing = tr("Opened %1").arg(shownName(loaded.name));
    message.cause = parts.join(QStringLiteral("; "));
    m_window.messages().showMessage(message);
}

void OpenController::closeAll(const QString& name) {
    std::vector<ui::MeterKey> old;
    for (const auto& seat : m_desk.seats())
        if (seat->past() != nullptr && seat->past()->name() == name)
            old.push_back(seat->key());
    for (const ui::MeterKey key : old)
        m_desk.leave(key);
}

void OpenController::refuse(const Error& error, const QString& name) {
    ui::Message message = ui::messageOf(error);
    // The file name without folders is enough: the person has just chosen the file.
    message.thing.replace(name, shownName(name));
    message.actionText = tr("Open another file");
    message.action = [this] { ask(); };
    m_window.messages().showMessage(message);
}

} // namespace s4k::app
