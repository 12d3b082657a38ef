// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/modbus_channel.h"
#include "core/modbus/identity.h"
#include "core/modbus/rtu_request_parser.h"
#include "core/units/system_type.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace s4k::link {

/// Where to look for meters.
struct ScanPlan {
    BusTarget target;                ///< of a serial target the line is replaced by those below
    std::vector<LineSettings> lines; ///< tried one after the other; not looked at over TCP
    modbus::UnitSet units;           ///< 1-247
    int timeoutMs = 300;             ///< for a unit id to begin its answer
    int registerBase = 1;            ///< see LiveMeterOptions
};

/// A device that answered.
struct FoundDevice {
    BusTarget target; ///< with the line at which it answered
    std::uint8_t unit = 1;
    modbus::Recognition device;
    /// Of a meter of the family: what it is set to measure; nothing when it could not be read.
    std::optional<SystemType> system;
    std::optional<std::int32_t> ctPrimary; ///< A
};

/// How far a scan has come.
struct ScanProgress {
    std::size_t done = 0;
    std::size_t all = 0;
    Text now;                          ///< `unit 17 on /dev/ttyUSB0 19200 8N1`
    std::optional<double> secondsLeft; ///< from what the last ones took
};

/// Asks unit ids one after the other whether somebody is there, and who. Reads only. Whatever the
/// other end does a unit id takes two time-outs at most, and `cancel` acts within one. A unit that
/// answers with anything, an exception included, is there; exceptions 10 and 11 are a gateway's
/// that says nobody is. A connection that cannot be made ends the scan with an error.
/// @source own design
class Scanner final : public QObject {
    Q_OBJECT
public:
    explicit Scanner(QObject* parent = nullptr);
    ~Scanner() override;

    /// Begins; a scan that runs is cancelled before. The error names a plan without units or lines.
    [[nodiscard]] Result<Done> start(const ScanPlan& plan);
    void cancel();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] ScanProgress progress() const;
    [[nodiscard]] const std::vector<FoundDevice>& found() const;
    /// Why the last scan ended early; nothing when it did not.
    [[nodiscard]] const std::optional<Error>& error() const;

Q_SIGNALS:
    void progressed();
    void deviceFound(const s4k::link::FoundDevice& device);
    /// Done, failed (see `error`) or cancelled.
    void finished();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k::link
