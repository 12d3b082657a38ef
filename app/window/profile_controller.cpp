// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/profile_controller.h"

#include "app/base/text.h"
#include "app/store/files/profile_file.h"
#include "ui/profiles/profile_model.h"
#include "ui/window/message_bar.h"

#include <QFileInfo>

#include <utility>

namespace s4k::app {

using State = ui::ProfileProgress::State;

namespace {

Error notKnown(const ui::LinkView& link, TextId remedy) {
    return {Text::verbatim(link.where.toStdString()), "",
            S4K_TEXT("Meter", "its settings are not known at present"), remedy};
}

/// The steps from the meter's settings to the profile. Refused when the settings are not fresh.
Result<session::WriteSteps> stepsFor(Seat& seat, const Profile& profile) {
    const ui::LinkView link = seat.link();
    if (!ui::isFresh(link.health))
        return notKnown(link, S4K_TEXT("Meter", "wait until the meter answers"));
    return stepsTo(seat.snapshot().settings, profile);
}

} // namespace

ProfileController::ProfileController(Desk& desk, ui::ProfileModel& model, ui::MessageBar& messages,
                                     QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_messages(messages) {
    connect(&m_model, &ui::ProfileModel::openRequested, this, &ProfileController::open);
    connect(&m_model, &ui::ProfileModel::saveRequested, this, &ProfileController::save);
    connect(&m_model, &ui::ProfileModel::applyRequested, this, &ProfileController::apply);
    connect(&m_model, &ui::ProfileModel::stopRequested, this, &ProfileController::stop);
    connect(&m_desk, &Desk::aboutToLeave, this, [this](Seat& seat) { forget(seat.key()); });
    show();
}

void ProfileController::open(const QString& path) {
    auto profile = store::readProfile(path);
    if (!profile) {
        m_messages.showMessage(ui::messageOf(profile.error()));
        return;
    }
    stop();
    m_state = {};
    m_state.file = QFileInfo(path).fileName();
    m_state.profile = std::move(*profile);
    show();
}

void ProfileController::save(ui::MeterKey key, const QString& path) {
    Seat* const seat = m_desk.find(key);
    if (seat == nullptr)
        return;
    if (const ui::LinkView link = seat->link(); !ui::isFresh(link.health)) {
        m_messages.showMessage(
            ui::messageOf(notKnown(link, S4K_TEXT("Meter", "save them when the meter answers"))));
        return;
    }
    const QString title = QFileInfo(path).completeBaseName();
    const auto saved =
        store::writeProfile(path, profileOf(seat->snapshot().settings, title.toStdString()));
    if (!saved)
        m_messages.showMessage(ui::messageOf(saved.error()));
    else
        open(path);
}

void ProfileController::apply(const std::vector<ui::MeterKey>& meters) {
    if (!m_state.profile || m_now)
        return;
    m_state.progress.clear();
    m_waiting.assign(meters.begin(), meters.end());
    m_stop = {};
    next();
}

void ProfileController::stop() {
    m_waiting.clear();
    m_stop.stop();
}

void ProfileController::next() {
    m_now.reset();
    if (!m_waiting.empty()) {
        m_now = m_waiting.front();
        m_waiting.pop_front();
    }
    m_state.writing = m_now.has_value();
    show();
    if (Seat* const seat = m_now ? m_desk.find(*m_now) : nullptr)
        write(*seat);
    else if (m_now)
        next();
}

void ProfileController::write(Seat& seat) {
    const ui::MeterKey key = seat.key();
    const auto steps = stepsFor(seat, *m_state.profile);
    if (!steps) {
        end(key, steps.error());
        return;
    }
    m_state.progress[key] = {State::Writing, 0, static_cast<int>(steps->size()), {}};
    show();
    seat.writeAll(
        *steps,
        [this, key](std::size_t done, std::size_t all) {
            m_state.progress[key] = {
                State::Writing, static_cast<int>(done), static_cast<int>(all), {}};
            show();
        },
        [this, key](const Result<Done>& answer) { end(key, answer); }, m_stop);
}

void ProfileController::end(ui::MeterKey key, const Result<Done>& answer) {
    ui::ProfileProgress& progress = m_state.progress[key];
    progress.state = answer ? State::Done : State::Failed;
    if (!answer)
        progress.text = translated(answer.error().cause) + QStringLiteral("; ") +
                        translated(answer.error().remedy);
    // Queued: with meters that answer at once, direct calls would nest without limit.
    QMetaObject::invokeMethod(this, &ProfileController::next, Qt::QueuedConnection);
}

// A removed meter never answers, so the next one is started here.
void ProfileController::forget(ui::MeterKey key) {
    m_state.progress.erase(key);
    if (m_now == key)
        QMetaObject::invokeMethod(this, &ProfileController::next, Qt::QueuedConnection);
}

void ProfileController::show() {
    m_model.setState(m_state);
}

} // namespace s4k::app
