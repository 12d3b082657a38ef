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

/// What a scan covers.
struct ScanPlan {
    BusTarget target; ///< the line settings of a serial target are replaced by `lines`
    std::vector<LineSettings> lines; ///< tried one after the other; ignored over TCP
    modbus::UnitSet units;           ///< 1-247
    int timeoutMs = 300;             ///< until a unit id begins its answer
    int registerBase = 1;            ///< see LiveMeterOptions
};

/// A device that answered.
struct FoundDevice {
    BusTarget target; ///< with the line settings at which it answered
    std::uint8_t unit = 1;
    modbus::Recognition device;
    /// Configuration of a meter of the family; nullopt when it could not be read.
    std::optional<SystemType> system;
    std::optional<std::int32_t> ctPrimary; ///< A
};

/// Progress of a scan.
struct ScanProgress {
    std::size_t done = 0;
    std::size_t all = 0;
    Text now; ///< the unit id being tried: `unit 17 on /dev/ttyUSB0 19200 8N1`
    std::optional<double> secondsLeft; ///< estimated from the last ten unit ids
};

/// Finds and identifies the devices on a bus, one unit id after the other. Only reads. A unit id
/// takes at most two time-outs plus the time on the wire, however the other end behaves, and
/// `cancel` acts at once. Any answer shows that a device is there, also an exception; but
/// exceptions 10 and 11 are a gateway's report that no device answers. A connection that cannot be
/// made ends the scan with an error. @source own design
class Scanner final : public QObject {
    Q_OBJECT
public:
    explicit Scanner(QObject* parent = nullptr);
    ~Scanner() override;

    /// Starts a scan; a running one is cancelled before. The error reports a plan without unit ids
    /// or without line settings.
    [[nodiscard]] Result<Done> start(const ScanPlan& plan);
    void cancel();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] ScanProgress progress() const;
    [[nodiscard]] const std::vector<FoundDevice>& found() const;
    /// Why the last scan failed; nullopt when it did not.
    [[nodiscard]] const std::optional<Error>& error() const;

Q_SIGNALS:
    void progressed();
    void deviceFound(const s4k::link::FoundDevice& device);
    /// The scan has ended: complete, failed (see `error`) or cancelled.
    void finished();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k::link
