// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/modbus_channel.h"
#include "core/modbus/identity.h"
#include "core/port/listeners.h"
#include "core/registers/poll_plan.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>
#include <string>

namespace s4k::link {

/// State of the link to a live meter.
enum class LinkState : std::uint8_t {
    Connecting, ///< it has not been read yet
    Live,
    Stale,      ///< the oldest word is older than three periods (three polls on a slow line)
    Lost,       ///< no connection, no answers, or the oldest word is older than ten of them
    OtherDevice ///< it answers, but is not a meter of this family: never written to
};
/// `connecting`, `live`, `stale`, `lost`, `other device`.
[[nodiscard]] std::string_view linkStateName(LinkState state);

/// Which meter of a bus, and how it is polled.
struct LiveMeterOptions {
    std::uint8_t unit = 1;
    int periodMs = 1000;
    /// The number that the device uses for register 1 of the manual: 1, or 0 where all numbers are
    /// one lower.
    int registerBase = 1;
};

/// A live meter behind MeterPort, the interface of the embedded one: the panel, the tables and the
/// command line treat both alike. Its image holds the register words unchanged, as the meter sent
/// them.
/// @source own design
class ModbusMeter final : public QObject, public MeterPort {
    Q_OBJECT
public:
    /// `channel` must outlive this object; other meters may use it too.
    explicit ModbusMeter(ModbusChannel& channel, const LiveMeterOptions& options = {},
                         QObject* parent = nullptr);

    /// Starts polling.
    void start();
    void stop();
    void setPeriod(int periodMs);
    /// The blocks that are shown are polled first.
    void setShown(BlockSet blocks) { m_plan.setShown(blocks); }
    [[nodiscard]] const LiveMeterOptions& options() const { return m_options; }

    [[nodiscard]] const MeterSnapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] LinkState linkState() const { return m_state; }
    /// The last error; nullopt after a poll without errors.
    [[nodiscard]] const std::optional<Error>& lastError() const { return m_error; }
    /// The identity of the device; nullopt until it has answered.
    [[nodiscard]] const std::optional<modbus::Recognition>& device() const { return m_device; }
    /// Whether every block has been read at least once.
    [[nodiscard]] bool hasImage() const { return m_plan.isComplete(); }
    /// Age of the oldest word of the image in s; nullopt before the image is complete.
    [[nodiscard]] std::optional<double> ageSeconds() const;
    /// Complete polls of the image per second, over the last ten; 0 before the second one. Falls
    /// while no answers come.
    [[nodiscard]] double pollsPerSecond() const;
    /// Whether the meter lacks registers 43-52 or 337-346 (firmware up to 1.018).
    [[nodiscard]] bool lacksTail() const;

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

Q_SIGNALS:
    /// State, device or last error changed.
    void linkChanged();
    /// A poll of all blocks has ended, or no unit answered; `whole`: all blocks were read.
    void roundEnded(bool whole);

private:
    ModbusChannel& m_channel;
    LiveMeterOptions m_options;
    PollPlan m_plan;
    QElapsedTimer m_clock;
    QTimer m_timer; ///< starts the next request
    QTimer m_watch; ///< checks the age of the image
    MeterSnapshot m_snapshot;
    Listeners m_listeners;
    LinkState m_state = LinkState::Connecting;
    std::optional<Error> m_error;
    std::optional<modbus::Recognition> m_device;
    std::deque<std::int64_t> m_wholeRounds; ///< when the last complete polls ended, ms of m_clock
    std::uint64_t m_roundsSeen = 0;
    std::uint64_t m_generation = 0;   ///< answers to requests of an older one are ignored
    std::int64_t m_roundBeganMs = -1; ///< ms of m_clock; -1: no poll has begun
    std::int64_t m_roundMs = 0;       ///< duration of the last complete poll
    std::int64_t m_publishedMs = 0;   ///< when the last reading was published, ms of m_clock
    bool m_hasReading = false;        ///< measured values were read since then
    int m_mute = 0;                   ///< times that it answered reads, but no identity request
    bool m_identified = false;        ///< on this connection
    bool m_askAgain = false;
    int m_roundsKnown = 0; ///< complete polls since it was identified
    bool m_started = false;
    bool m_busy = false;

    void onConnection();
    void step();
    void arm();
    void ask(const modbus::PduBytes& pdu, std::function<void(const BusAnswer&)> then);
    void identify();
    void askObjects();
    void identified(const BusAnswer& objects, const BusAnswer& reported);
    void recognised(const modbus::Recognition& device);
    void read(const PollRead& read);
    void took(const PollRead& read, const modbus::PduBytes& asked, const BusAnswer& answer);
    void failed(const Error& error);
    void noteRounds();
    void readBack(Parameter p, const WriteReply& reply);
    void lookWhether(Parameter p, std::int32_t value, const Error& lost, const WriteReply& reply);
    void keep(Parameter p, std::int32_t value, const WriteReply& reply);
    [[nodiscard]] Result<Done> mayWrite() const;
    [[nodiscard]] Result<Done> verdict(const modbus::PduBytes& asked,
                                       const BusAnswer& answer) const;
    void refresh();
    void publishReading();
    void publishChange();
    void updateState();
    [[nodiscard]] LinkState stateNow() const;
    void setError(const std::optional<Error>& error);
    [[nodiscard]] BusRequest request(const modbus::PduBytes& pdu) const;
};

} // namespace s4k::link
