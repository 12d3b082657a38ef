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

/// One embedded meter with its signal source, at first the living load. Its time passes only by
/// `advance`, `passSeconds` and `passHistory`. When system type, system voltage or CT primary
/// current change, the living load is made again for them, a set load only takes the new system
/// type, and a recording stays.
class MeterSession final : public QObject {
    Q_OBJECT
public:
    /// A meter that powers up with the content of `storage`, or with `settings` if `storage` is
    /// null or empty. `storage` must outlive the session; null: nothing is stored.
    explicit MeterSession(const Settings& settings = {}, NvStorage* storage = nullptr,
                          QObject* parent = nullptr);
    ~MeterSession() override;

    [[nodiscard]] EmbeddedMeter& meter() { return m_meter; }
    [[nodiscard]] const MeterSnapshot& snapshot() const { return m_meter.snapshot(); }
    /// Its Modbus address, 1-247, which is also its unit id on a bus.
    [[nodiscard]] std::int32_t address() const { return snapshot().settings[Parameter::Address]; }

    [[nodiscard]] SourceKind source() const { return m_source; }
    /// The set load that plays, or the last one that did; before the first, a steady load.
    [[nodiscard]] const LoadSpec& load() const { return m_load; }
    /// Which recorded channel feeds which input; empty when no recording plays.
    [[nodiscard]] const Text& recordingChannels() const { return m_recordingChannels; }

    void playLivingLoad();
    /// Plays a set load. Refused if `check` refuses the load; the source is unchanged then.
    Result<Done> playLoad(const LoadSpec& load);
    /// Plays the load that parseLoad() reads from `words`. Refused words change nothing.
    Result<Done> playWords(std::string_view words);
    /// Plays the result of prepareRecording().
    void playRecording(std::unique_ptr<RecordingSource> source, Text channels);

    /// Writes the system type to the meter, see MeterPort::writeParameter.
    void requestSystemType(SystemType type, MeterPort::WriteReply reply);

    /// Switches the control power of the meter, see EmbeddedMeter::setControlPower.
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

    /// Keeps the newest `sets` sample sets at the meter's inputs, see EmbeddedMeter.
    void keepTrace(std::size_t sets) { m_meter.keepTrace(sets); }
    [[nodiscard]] InputTrace trace() const { return m_meter.trace(); }

    /// Lets `sets` / kSampleRate seconds of meter time pass.
    void advance(std::size_t sets);
    /// Lets `seconds` of meter time pass at once, without returning to the event loop.
    void passSeconds(int seconds);
    /// passSeconds() to fill the trends before the window is shown. Energies and other stored
    /// values are restored afterwards and not saved in between, because that energy was never used.
    void passHistory(int seconds);

Q_SIGNALS:
    /// A second of meter time has passed: a new reading.
    void measured(const s4k::MeterSnapshot& snapshot);
    /// A write was accepted, the meter went off or restarted, or stored values were restored.
    void changed(const s4k::MeterSnapshot& snapshot);
    void sourceChanged();
    void controlPowerChanged(bool supplied);
    void quirksChanged();
    /// A write changed address, baud rate or parity.
    void communicationChanged();

private:
    HeldStorage m_held;
    EmbeddedMeter m_meter;
    Settings m_fitted;       ///< the configuration that the source was made for
    Settings m_known;        ///< settings of the newest snapshot
    bool m_unfitted = false; ///< the source still has to be made for m_fitted
    Quirks m_quirks;
    SourceKind m_source = SourceKind::LivingLoad;
    LoadSpec m_load;
    Synthesis* m_synthesis = nullptr; ///< owned by the meter; null while another source plays
    Text m_recordingChannels;
    Subscription m_subscription;

    void onChange(const MeterSnapshot& snapshot);
    void noticeService(const Settings& settings);
    void fitSource();
    void install(SourceKind kind, std::unique_ptr<SignalSource> source);
};

/// A recording that is ready to play: channels recognised, resampled.
struct PreparedRecording {
    std::unique_ptr<RecordingSource> source;
    Text channels;
};
/// Makes a recording ready to play; may be called in any thread. May take seconds for a long file.
/// The error names what is not recognised or cannot be resampled.
[[nodiscard]] Result<PreparedRecording> prepareRecording(const Recording& recording);

} // namespace s4k::session
