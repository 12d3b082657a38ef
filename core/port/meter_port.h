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

/// Commands of the command register (129). @source manual, register 129
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

/// State that a meter publishes with each reading and after any other change.
struct MeterSnapshot {
    RegisterImage image;
    Settings settings; ///< also address, baud rate, parity, passwords (no registers)
    MeterIdentity identity;
    double seconds = 0;   ///< meter time since its start, s
    bool running = false; ///< powered and measuring: the heart icon blinks
    /// Without control power the display is dark, registers cannot be read, and the image holds no
    /// readings.
    bool powered = true;
};

/// Whether the alarm contact of this meter is closed. @source manual, register 153
[[nodiscard]] inline bool alarmContactClosed(const MeterSnapshot& meter) {
    return alarmContactClosed(meter.image.alerts(), meter.powered);
}

/// Common interface of embedded, live and replayed meters, for one thread. Requests do not wait for
/// the meter. Their reply may be empty; it is called once, on the thread of the caller, possibly
/// before the request returns, and not at all if the meter is deleted first.
class MeterPort {
public:
    /// Reply to a write: the value that the meter has after the write, or the error.
    using WriteReply = std::function<void(const Result<std::int32_t>&)>;
    using CommandReply = std::function<void(const Result<Done>&)>;

    virtual ~MeterPort() = default;

    /// Adds a listener: its `changed` is called at once with the present snapshot, then both
    /// functions until the subscription ends.
    [[nodiscard]] virtual Subscription subscribe(MeterListener listener) = 0;
    /// Whether the parameter can be read and changed now.
    [[nodiscard]] virtual Availability availability(Parameter p) const = 0;
    /// Writes `value` to parameter `p`. A value that the meter does not accept is an error.
    virtual void writeParameter(Parameter p, std::int32_t value, WriteReply reply) = 0;
    /// Executes a command.
    virtual void runCommand(Command command, CommandReply reply) = 0;
};

} // namespace s4k
