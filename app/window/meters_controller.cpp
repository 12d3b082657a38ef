// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/meters_controller.h"

#include "app/base/text.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

#include <QAction>
#include <QFileInfo>

#include <utility>

namespace s4k::app {

using session::MeterSession;

namespace {

constexpr int kPastSeconds = 60; // simulated time before a new meter is shown, for its trends

} // namespace

MetersController::MetersController(Workbench& bench, Desk& desk, ui::MainWindow& window,
                                   QObject* parent)
    : QObject(parent), m_bench(bench), m_desk(desk), m_window(window) {
    connectFleet();
    for (std::size_t i = 0; i < m_bench.fleet().size(); ++i)
        join(m_bench.fleet().at(i));
}

MetersController::~MetersController() = default;

void MetersController::connectFleet() {
    session::Fleet& fleet = m_bench.fleet();
    connect(&fleet, &session::Fleet::added, this, &MetersController::join);
    connect(&fleet, &session::Fleet::aboutToRemove, this, &MetersController::leave);
    connect(&m_loader, &RecordingLoader::slow, this, [this](const QString& path) {
        ui::Message message;
        message.thing = tr("Reading %1").arg(QFileInfo(path).fileName());
        message.cause = tr("a long recording takes a few seconds");
        message.remedy = tr("until then the meter keeps its present source");
        m_window.messages().showMessage(message);
    });
}

void MetersController::join(MeterSession& session) {
    session::Fleet& fleet = m_bench.fleet();
    auto joining = std::make_unique<EmbeddedSeat>(
        m_desk.newKey(), [this, &session] { close(session); }, session, fleet.clock(),
        fleet.clocks().utcMs());
    EmbeddedSeat& seat = *joining;
    m_seats[&session] = &seat;
    const auto reportStorage = [this, &seat] {
        if (const auto error = seat.newStorageError())
            m_window.messages().showMessage(ui::messageOf(*error));
    };
    connect(&seat, &Seat::measured, this, reportStorage);
    connect(&seat, &Seat::changed, this, reportStorage);
    m_desk.join(std::move(joining));
    showMemory(session);
}

EmbeddedSeat* MetersController::seatOf(const MeterSession& session) const {
    const auto found = m_seats.find(&session);
    return found == m_seats.end() ? nullptr : found->second;
}

void MetersController::leave(const MeterSession& session) {
    const EmbeddedSeat* const seat = seatOf(session);
    if (seat == nullptr)
        return;
    const ui::MeterKey key = seat->key();
    m_seats.erase(&session);
    m_desk.leave(key);
}

void MetersController::close(MeterSession& session) {
    if (const auto removed = m_bench.remove(session); !removed)
        m_window.messages().showMessage(ui::messageOf(removed.error()));
}

/// Calendar time of the embedded meters, which share a clock; the computer's time when there is
/// none.
std::int64_t MetersController::nowMs() const {
    for (const auto& seat : m_desk.seats())
        if (seat->source() != nullptr)
            return seat->timeMs();
    return m_bench.fleet().clocks().utcMs();
}

void MetersController::passPast(MeterSession& session, int seconds, bool kept) {
    if (EmbeddedSeat* const seat = seatOf(session))
        seat->setTime(nowMs() - seconds * std::int64_t{1000});
    if (kept)
        session.passSeconds(seconds);
    else
        session.passHistory(seconds);
}

Result<EmbeddedSeat*> MetersController::make(const Settings& settings) {
    const auto added = m_bench.add(settings);
    if (!added)
        return added.error();
    passPast(**added, kPastSeconds, false);
    return m_seats.at(*added);
}

void MetersController::addMeter() {
    const auto made = make({});
    if (made)
        m_desk.show((*made)->key());
    else
        m_window.messages().showMessage(ui::messageOf(made.error()));
}

void MetersController::showMemory(const MeterSession& session) {
    if (session.notice().empty())
        return;
    ui::Message message;
    message.severity = ui::Message::Severity::Warning;
    message.thing = tr("The memory of the meter");
    message.cause = translated(session.notice());
    m_window.messages().showMessage(message);
}

/// The meter that a recording can be played on: the shown one, or the first embedded one when a
/// recorded meter is shown. Null when a live meter is shown.
Seat* MetersController::fedSeat() const {
    Seat* const shown = m_desk.shown();
    if (shown == nullptr || shown->source() != nullptr)
        return shown;
    if (shown->past() == nullptr)
        return nullptr;
    for (const auto& seat : m_desk.seats())
        if (seat->source() != nullptr)
            return seat.get();
    return nullptr;
}

void MetersController::openRecording(const QString& path) {
    Seat* const seat = fedSeat();
    if (seat == nullptr) {
        refuse(Error{S4K_TEXT("Recording", "recording"), path.toStdString(),
                     S4K_TEXT("Recording", "a live meter measures its own circuit"),
                     S4K_TEXT("Recording", "choose a meter of this program first")},
               path);
        return;
    }
    // The recording is played on this meter, also when another one is shown after loading.
    const ui::MeterKey key = seat->key();
    if (seat != m_desk.shown())
        m_desk.show(key);
    m_loader.load(path, [this, path, key](auto prepared) { play(key, path, std::move(prepared)); });
}

void MetersController::play(ui::MeterKey key, const QString& path,
                            Result<session::PreparedRecording> prepared) {
    if (!prepared) {
        refuse(prepared.error(), path);
        return;
    }
    Seat* const seat = m_desk.find(key);
    if (seat == nullptr)
        return;
    m_window.messages().dismiss();
    seat->source()->playRecording(std::move(*prepared), path);
}

void MetersController::refuse(const Error& error, const QString& path) {
    ui::Message message = ui::messageOf(error);
    // The file name without folders is enough: the person has just chosen the file.
    message.thing.replace(path, QFileInfo(path).fileName());
    message.actionText = tr("Open another file");
    message.action = [this] { m_window.actions().find(QStringLiteral("open"))->trigger(); };
    m_window.messages().showMessage(message);
}

} // namespace s4k::app
