// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/replay_seat.h"

#include "app/base/text.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace s4k::app {

namespace {

constexpr double kMsPerSecond = 1000;
constexpr qsizetype kLongestText = 80;
constexpr int kLastUnit = 255;

/// Shortens a text of a file, which may have any length, to one line of 80 characters.
QString shown(const std::string& text) {
    return toQt(text).simplified().left(kLongestText);
}

Error refusal() {
    return {S4K_TEXT("Meter", "settings"), "",
            S4K_TEXT("Meter", "what was recorded cannot be changed"),
            S4K_TEXT("Meter", "choose a meter of this program, or connect to a live one")};
}

} // namespace

ReplaySeat::ReplaySeat(ui::MeterKey key, Closer closer, std::shared_ptr<ReplayReader> reader,
                       const store::LoadedMeter& meter, QString group)
    : Seat(key, std::move(closer)), m_reader(std::move(reader)), m_id(meter.id),
      m_firstMs(meter.firstMs), m_lastMs(meter.lastMs), m_time(meter.firstMs, meter.lastMs),
      m_group(std::move(group)),
      m_where(meter.meter.name.empty() ? m_group : shown(meter.meter.name)),
      m_device(shown(meter.meter.device)), m_unit(std::clamp(meter.meter.unit, 0, kLastUnit)),
      m_readingsOnly(!meter.settingsKnown), m_panel(m_meter) {
    m_meter.setSettingsKnown(meter.settingsKnown);
    show(meter.last, meter.lastMs);
    connect(&m_time, &ReplayTime::changed, this, &Seat::timeChanged);
    connect(&m_time, &ReplayTime::moved, this, [this](std::int64_t momentMs) {
        goTo(momentMs);
        Q_EMIT moved(momentMs);
    });
}

void ReplaySeat::setInSight(bool inSight) {
    if (!inSight)
        m_time.setRunning(false);
}

ui::LinkView ReplaySeat::link() const {
    ui::LinkView view;
    view.health = ui::LinkHealth::Recorded;
    view.bus = m_group;
    view.where = m_where;
    view.device = m_device;
    view.momentMs = m_timeMs;
    view.readingsOnly = m_readingsOnly;
    view.problem = m_problem.isEmpty() ? gapText() : m_problem;
    return view;
}

QString ReplaySeat::gapText() const {
    // A quarter of an hour that is stored only as mean values has the time of its beginning.
    if (m_timeMs - m_sampleMs <= past::EnergyBook::kStepMs)
        return {};
    return tr("nothing was recorded at this time; the values shown are from %1")
        .arg(ui::momentText(m_sampleMs));
}

void ReplaySeat::writeAll(const session::WriteSteps&, session::SequenceProgress,
                          session::SequenceReply reply, session::SequenceStop) {
    reply(refusal());
}

void ReplaySeat::goTo(std::int64_t timeMs) {
    timeMs = std::clamp(timeMs, m_firstMs, m_lastMs);
    if (m_asking)
        m_wanted = timeMs;
    else
        ask(timeMs);
}

void ReplaySeat::ask(std::int64_t timeMs) {
    m_asking = true;
    m_time.setSettled(false);
    m_reader->askMoment(m_id, timeMs,
                        [self = QPointer<ReplaySeat>(this), timeMs](const auto& moment) {
                            if (self)
                                self->take(timeMs, moment);
                        });
}

void ReplaySeat::take(std::int64_t timeMs, const ReplayReader::Moment& moment) {
    m_asking = false;
    m_time.setSettled(true);
    m_problem = moment ? QString() : translated(moment.error().cause);
    if (moment && *moment)
        show(**moment, timeMs);
    else
        Q_EMIT linkChanged();
    if (const auto wanted = std::exchange(m_wanted, std::nullopt))
        ask(*wanted);
}

void ReplaySeat::askDetail(std::int64_t fromMs, std::int64_t toMs,
                           std::function<void(std::unique_ptr<past::TrendBuffer>)> answer) {
    if (isLog())
        return; // a log is completely in memory
    m_reader->askDetail(m_id, fromMs, toMs,
                        [self = QPointer<ReplaySeat>(this),
                         answer = std::move(answer)](ReplayReader::Detail detail) {
                            if (self && detail)
                                answer(std::move(*detail));
                        });
}

void ReplaySeat::changeNote(const past::Note& note, bool removed,
                            std::function<void(const Error&)> refused) {
    const store::NoteChange change{note, removed};
    m_reader->changeNote(
        m_id, change,
        [self = QPointer<ReplaySeat>(this), refused = std::move(refused)](const auto& done) {
            if (self && !done)
                refused(done.error());
        });
}

void ReplaySeat::show(const past::Moment& sample, std::int64_t timeMs) {
    past::Moment moment = sample;
    moment.settings.set(Parameter::Address, m_unit);
    m_timeMs = timeMs;
    if (m_sampleMs == sample.timeMs) {
        Q_EMIT linkChanged();
        return;
    }
    m_sampleMs = sample.timeMs;
    m_meter.show(recordedSnapshot(moment, static_cast<double>(timeMs - m_firstMs) / kMsPerSecond));
    Q_EMIT measured(snapshot());
    Q_EMIT linkChanged();
}

} // namespace s4k::app
