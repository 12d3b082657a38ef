// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/port/subscription.h"
#include "core/registers/alerts.h"
#include "core/registers/image.h"
#include "core/registers/meter_identity.h"
#include "core/registers/parameter.h"

#include <cstdint>
#include <functional>

namespace s4k {

/// What the command register (129) can be told. @source manual, register 129
enum class Command : std::uint16_t {
    ResetEnergy = 30078,
    BeginSubinterval = 21211,
    ResetMaxDemand = 21212,
    ClearPulseCounters = 16498
};

/// Whether a parameter can be shown and changed through this meter.
enum class Availability : std::uint8_t {
    Editable,
    ReadOnly,
    Unavailable
};

/// What a meter publishes: with each reading, and when something else has changed.
struct MeterSnapshot {
    RegisterImage image;
    Settings settings; ///< incl. what has no register: address, baud rate, parity, passwords
    MeterIdentity identity;
    double seconds = 0;   ///< meter time since its start, s
    bool running = false; ///< powered and measuring: the heart beats
    /// Without control power the glass is dark, registers cannot be read, and the image holds no
    /// readings.
    bool powered = true;
};

/// Whether the alarm contact of this meter is closed. @source manual, register 153
[[nodiscard]] inline bool alarmContactClosed(const MeterSnapshot& meter) {
    return alarmContactClosed(meter.image.alerts(), meter.powered);
}

/// The one contract behind which an embedded, a live and a replayed meter look the same. Requests
/// return at once, answers come through the callbacks, on the caller's thread, possibly before the
/// call returns.
class MeterPort {
public:
    /// The effective value, read back, or why not.
    using WriteReply = std::function<void(const Result<std::int32_t>&)>;
    using CommandReply = std::function<void(const Result<Done>&)>;

    virtual ~MeterPort() = default;

    /// One listener more, called at once with the present snapshot and until the subscription ends.
    [[nodiscard]] virtual Subscription subscribe(MeterListener listener) = 0;
    [[nodiscard]] virtual Availability availability(Parameter p) const = 0;
    virtual void writeParameter(Parameter p, std::int32_t value, WriteReply reply) = 0;
    virtual void runCommand(Command command, CommandReply reply) = 0;
};

} // namespace s4k
