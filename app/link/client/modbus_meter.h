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

/// How a live meter is doing.
enum class LinkState : std::uint8_t {
    Connecting, ///< it has not been read yet
    Live,
    Stale,      ///< nothing whole for three periods
    Lost,       ///< no connection, no answers, or nothing whole for ten periods
    OtherDevice ///< it answers, and is no meter of this family: never written to
};
/// `connecting`, `live`, `stale`, `lost`, `other device`.
[[nodiscard]] std::string_view linkStateName(LinkState state);

/// Which meter of a bus, and how it is polled.
struct LiveMeterOptions {
    std::uint8_t unit = 1;
    int periodMs = 1000;
    /// What the first register of the manual is called: 1, or 0 where numbers are one apart.
    int registerBase = 1;
};

/// A meter on the wire behind the port that the embedded one has: the panel, the tables and the
/// command line cannot tell them apart. Its image holds the words as they were sent.
/// @source own design
class ModbusMeter final : public QObject, public MeterPort {
    Q_OBJECT
public:
    /// `channel` must outlive this; it may serve other meters too.
    explicit ModbusMeter(ModbusChannel& channel, const LiveMeterOptions& options = {},
                         QObject* parent = nullptr);

    /// Polls from now on.
    void start();
    void stop();
    void setPeriod(int periodMs);
    /// What is on screen is polled first.
    void setShown(BlockSet blocks) { m_plan.setShown(blocks); }
    [[nodiscard]] const LiveMeterOptions& options() const { return m_options; }

    [[nodiscard]] const MeterSnapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] LinkState linkState() const { return m_state; }
    /// What went wrong last; nothing while all goes well.
    [[nodiscard]] const std::optional<Error>& lastError() const { return m_error; }
    /// Who it is; nothing until it has been asked.
    [[nodiscard]] const std::optional<modbus::Recognition>& device() const { return m_device; }
    /// Every block has been read at least once.
    [[nodiscard]] bool hasImage() const { return m_plan.isComplete(); }
    /// Age of the oldest word of the image in s; nothing until there is one.
    [[nodiscard]] std::optional<double> ageSeconds() const;
    /// Whole images a second, over the last ten; 0 while there are not two.
    [[nodiscard]] double pollsPerSecond() const;
    /// Whether registers 43-52 and 337-346 are missing.
    [[nodiscard]] bool lacksTail() const;

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

Q_SIGNALS:
    /// State, device or last error changed.
    void linkChanged();
    /// Every block was tried once more, or nobody answered; `whole`: all were read.
    void roundEnded(bool whole);

private:
    ModbusChannel& m_channel;
    LiveMeterOptions m_options;
    PollPlan m_plan;
    QElapsedTimer m_clock;
    QTimer m_timer; ///< the next request
    QTimer m_watch; ///< age
    MeterSnapshot m_snapshot;
    Listeners m_listeners;
    LinkState m_state = LinkState::Connecting;
    std::optional<Error> m_error;
    std::optional<modbus::Recognition> m_device;
    std::deque<std::int64_t> m_wholeRounds; ///< when the last ones ended
    std::uint64_t m_roundsSeen = 0;
    std::uint64_t m_generation = 0;   ///< answers to requests of another one are not heard
    std::int64_t m_roundBeganMs = -1; ///< -1: it has not begun
    std::int64_t m_roundMs = 0;       ///< what the last whole round took
    std::int64_t m_publishedMs = 0;   ///< when the last reading was published
    bool m_hasReading = false;        ///< measured values were read since then
    int m_mute = 0;                   ///< times it answered reads and did not say who it is
    bool m_identified = false;        ///< on this connection
    bool m_askAgain = false;
    int m_roundsKnown = 0; ///< since it said who it is
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
