// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/meter_session.h"

#include "app/session/load_words.h"
#include "core/port/fitting_load.h"

#include <algorithm>
#include <utility>

namespace s4k::session {

namespace {

NvImage factoryImage(const Settings& settings) {
    NvImage image;
    image.settings = settings;
    return image;
}

bool sameService(const Settings& a, const Settings& b) {
    return a[Parameter::SystemType] == b[Parameter::SystemType] &&
           a[Parameter::SystemVoltage] == b[Parameter::SystemVoltage] &&
           a[Parameter::CtPrimary] == b[Parameter::CtPrimary];
}

bool sameCommunication(const Settings& a, const Settings& b) {
    return a[Parameter::Address] == b[Parameter::Address] &&
           a[Parameter::BaudRate] == b[Parameter::BaudRate] &&
           a[Parameter::Parity] == b[Parameter::Parity];
}

} // namespace

MeterSession::MeterSession(const Settings& settings, NvStorage* storage, QObject* parent)
    : QObject(parent), m_held(storage), m_meter(&m_held, factoryImage(settings)),
      m_fitted(m_meter.snapshot().settings), m_known(m_fitted), m_load(steadyLoadFor(m_fitted)) {
    m_subscription =
        m_meter.subscribe({[this](const MeterSnapshot& snapshot) { Q_EMIT measured(snapshot); },
                           [this](const MeterSnapshot& snapshot) { onChange(snapshot); }});
    playLivingLoad();
}

MeterSession::~MeterSession() = default;

void MeterSession::onChange(const MeterSnapshot& snapshot) {
    const Settings before = std::exchange(m_known, snapshot.settings);
    Q_EMIT changed(snapshot);
    if (m_known == before)
        return;
    noticeService(m_known);
    if (!sameCommunication(m_known, before))
        Q_EMIT communicationChanged();
}

void MeterSession::noticeService(const Settings& settings) {
    if (sameService(settings, m_fitted))
        return;
    m_fitted = settings;
    m_unfitted = true;
    // Not from within the meter's call: `advance` or the event loop calls fitSource, whichever
    // comes first.
    QMetaObject::invokeMethod(this, &MeterSession::fitSource, Qt::QueuedConnection);
}

void MeterSession::fitSource() {
    if (!std::exchange(m_unfitted, false))
        return;
    m_load.system = systemType(m_fitted);
    if (m_source == SourceKind::LivingLoad)
        playLivingLoad();
    else if (m_source == SourceKind::SetLoad)
        static_cast<void>(playLoad(m_load));
    else
        Q_EMIT sourceChanged();
}

void MeterSession::install(SourceKind kind, std::unique_ptr<SignalSource> source) {
    m_synthesis = nullptr;
    m_source = kind;
    m_meter.setSource(std::move(source));
}

void MeterSession::playLivingLoad() {
    install(SourceKind::LivingLoad, std::make_unique<LivingLoad>(livingLoadFor(m_fitted)));
    m_recordingChannels = {};
    Q_EMIT sourceChanged();
}

Result<Done> MeterSession::playLoad(const LoadSpec& load) {
    if (Result<Done> checked = check(load); !checked)
        return checked;
    m_load = load;
    if (m_synthesis != nullptr) {
        m_synthesis->set(waveformOf(load));
    } else {
        auto synthesis = std::make_unique<Synthesis>(waveformOf(load));
        Synthesis* const playing = synthesis.get();
        install(SourceKind::SetLoad, std::move(synthesis));
        m_synthesis = playing;
    }
    m_recordingChannels = {};
    Q_EMIT sourceChanged();
    return Done{};
}

Result<Done> MeterSession::playWords(std::string_view words) {
    const auto load = parseLoad(words, m_fitted);
    if (!load)
        return load.error();
    if (*load)
        return playLoad(**load);
    playLivingLoad();
    return Done{};
}

void MeterSession::playRecording(std::unique_ptr<RecordingSource> source, Text channels) {
    install(SourceKind::Recording, std::move(source));
    m_recordingChannels = std::move(channels);
    Q_EMIT sourceChanged();
}

void MeterSession::requestSystemType(SystemType type, MeterPort::WriteReply reply) {
    m_meter.writeParameter(Parameter::SystemType, static_cast<std::int32_t>(type),
                           std::move(reply));
}

void MeterSession::setControlPower(bool supplied) {
    m_meter.setControlPower(supplied);
    Q_EMIT controlPowerChanged(supplied);
}

void MeterSession::setQuirks(const Quirks& quirks) {
    m_quirks = quirks;
    m_meter.setQuirks(quirks);
    Q_EMIT quirksChanged();
}

void MeterSession::passHistory(int seconds) {
    const MeterMemory kept = m_meter.memory();
    m_held.hold(true);
    passSeconds(seconds);
    m_held.hold(false);
    m_meter.restore(kept);
}

void MeterSession::advance(std::size_t sets) {
    fitSource();
    m_meter.advance(sets);
}

void MeterSession::passSeconds(int seconds) {
    for (int i = 0; i < seconds; ++i)
        advance(kSampleRate);
}

Result<PreparedRecording> prepareRecording(const Recording& recording) {
    Result<ChannelMap> map = recogniseChannels(recording);
    if (!map)
        return map.error();
    auto source = RecordingSource::create(recording, *map, RecordingOptions{});
    if (!source)
        return source.error();
    return PreparedRecording{std::move(*source), describe(recording, *map)};
}

} // namespace s4k::session
