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

/// State that a meter publishes: with each reading, and after any other change.
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

/// Common interface of embedded, live and replayed meters. Requests return at once; the reply
/// callback is called on the caller's thread, possibly before the request returns.
class MeterPort {
public:
    /// Reply to a write: the value read back from the meter, or the error.
    using WriteReply = std::function<void(const Result<std::int32_t>&)>;
    using CommandReply = std::function<void(const Result<Done>&)>;

    virtual ~MeterPort() = default;

    /// Adds a listener: called at once with the present snapshot, and then until the subscription
    /// ends.
    [[nodiscard]] virtual Subscription subscribe(MeterListener listener) = 0;
    /// Whether the parameter can be read and changed now.
    [[nodiscard]] virtual Availability availability(Parameter p) const = 0;
    /// Requests to write `value` to parameter `p`; `reply` receives the result.
    virtual void writeParameter(Parameter p, std::int32_t value, WriteReply reply) = 0;
    /// Requests to execute a command; `reply` receives the result.
    virtual void runCommand(Command command, CommandReply reply) = 0;
};

} // namespace s4k
