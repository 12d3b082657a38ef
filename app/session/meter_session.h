// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/held_storage.h"
#include "core/port/embedded_meter.h"
#include "core/recording/recording_source.h"
#include "core/signal/synthesis.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace s4k::session {

enum class SourceKind : std::uint8_t {
    LivingLoad,
    SetLoad,
    Recording
};

/// One embedded meter with what feeds it. Its time passes only by `advance` and `pass...`.
/// The living load always fits the meter's configuration; a set load follows the system type only;
/// a recording is what it is.
class MeterSession final : public QObject {
    Q_OBJECT
public:
    /// A meter that powers up with what `storage` holds, else with `settings`. `storage` must
    /// outlive the session; null keeps nothing.
    explicit MeterSession(const Settings& settings = {}, NvStorage* storage = nullptr,
                          QObject* parent = nullptr);
    ~MeterSession() override;

    [[nodiscard]] EmbeddedMeter& meter() { return m_meter; }
    [[nodiscard]] const MeterSnapshot& snapshot() const { return m_meter.snapshot(); }
    /// Its Modbus address, 1-247, which is its unit id on a bus.
    [[nodiscard]] std::int32_t address() const { return snapshot().settings[Parameter::Address]; }

    [[nodiscard]] SourceKind source() const { return m_source; }
    [[nodiscard]] const LoadSpec& load() const { return m_load; }
    /// Which recorded channel feeds which input; empty without a recording.
    [[nodiscard]] const Text& recordingChannels() const { return m_recordingChannels; }

    void playLivingLoad();
    /// Refused when `check` refuses the load; the source stays what it was.
    Result<Done> playLoad(const LoadSpec& load);
    /// What `--load` takes, see load_words.h; refused words change nothing.
    Result<Done> playWords(std::string_view words);
    /// Takes a source that was made ready elsewhere (see prepareRecording).
    void playRecording(std::unique_ptr<RecordingSource> source, Text channels);

    void requestSystemType(SystemType type, MeterPort::WriteReply reply);

    /// Switches the supply of the meter, see EmbeddedMeter::setControlPower.
    void setControlPower(bool supplied);
    [[nodiscard]] bool controlPower() const { return m_meter.controlPower(); }
    void setQuirks(const Quirks& quirks);
    [[nodiscard]] const Quirks& quirks() const { return m_quirks; }

    /// See EmbeddedMeter.
    [[nodiscard]] const Text& notice() const { return m_meter.notice(); }
    [[nodiscard]] const std::optional<Error>& storageError() const {
        return m_meter.storageError();
    }
    Result<Done> save() { return m_meter.save(); }

    /// The newest sample sets that its inputs saw, see EmbeddedMeter.
    void keepTrace(std::size_t sets) { m_meter.keepTrace(sets); }
    [[nodiscard]] InputTrace trace() const { return m_meter.trace(); }

    /// Lets `sets` / kSampleRate seconds of meter time pass.
    void advance(std::size_t sets);
    /// Lets meter time pass at once.
    void passSeconds(int seconds);
    /// Fills the trends before the window shows. What the meter keeps is afterwards as it was, and
    /// nothing of it is stored in between: nobody has used that energy.
    void passHistory(int seconds);

Q_SIGNALS:
    /// A second has passed.
    void measured(const s4k::MeterSnapshot& snapshot);
    /// A write was accepted, the supply was switched or the identity set.
    void changed(const s4k::MeterSnapshot& snapshot);
    void sourceChanged();
    void controlPowerChanged(bool supplied);
    void quirksChanged();
    /// Address, baud rate or parity are others than in the snapshot before.
    void communicationChanged();

private:
    HeldStorage m_held;
    EmbeddedMeter m_meter;
    Settings m_fitted;       ///< configuration that the source is made for
    Settings m_known;        ///< of the newest snapshot
    bool m_unfitted = false; ///< the source is still made for another one
    Quirks m_quirks;
    SourceKind m_source = SourceKind::LivingLoad;
    LoadSpec m_load;
    Synthesis* m_synthesis = nullptr; ///< owned by the meter while a set load plays
    Text m_recordingChannels;
    Subscription m_subscription;

    void onChange(const MeterSnapshot& snapshot);
    void noticeService(const Settings& settings);
    void fitSource();
    void install(SourceKind kind, std::unique_ptr<SignalSource> source);
};

/// A recording made ready to be played: channels recognised, resampled. May take seconds for a long
/// file; touches nothing else, so any thread may run it.
struct PreparedRecording {
    std::unique_ptr<RecordingSource> source;
    Text channels;
};
[[nodiscard]] Result<PreparedRecording> prepareRecording(const Recording& recording);

} // namespace s4k::session
