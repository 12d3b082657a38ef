// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace s4k::ui {

/// How the window hears of a meter.
enum class LinkHealth : std::uint8_t {
    Inside,     ///< the meter runs in this program
    Connecting, ///< it has not been read yet
    Live,
    Stale,       ///< what is shown is old
    Lost,        ///< nobody answers
    OtherDevice, ///< it answers and is no meter of this family: shown raw, never written to
    Recorded     ///< a moment of the past, read from a history or a log
};

/// What the window shows of a meter's link.
struct LinkView {
    LinkHealth health = LinkHealth::Inside;
    QString bus;                      ///< `127.0.0.1:1502`, `/dev/ttyUSB0 19200 8N1`; empty: inside
    QString where;                    ///< `unit 3 on 127.0.0.1:1502`
    QString device;                   ///< what it calls itself, with its firmware; empty: not known
    double pollsPerSecond = 0;        ///< whole images
    std::optional<double> ageSeconds; ///< of the oldest value shown
    QString problem;                  ///< what went wrong last, in words; empty: nothing
    QString remedy;
    bool armed = false;   ///< writes are allowed, each after a question
    bool hasTwin = false; ///< an embedded meter stands beside it
    /// The moment that is shown of a recorded meter, ms since 1970 UTC.
    std::optional<std::int64_t> momentMs{};
    bool readingsOnly = false; ///< a log: nobody knows the settings, the alerts and the outputs
    friend bool operator==(const LinkView&, const LinkView&) = default;
};

/// Whether the glass shows values as they are now, or as they were at the moment that is shown.
[[nodiscard]] constexpr bool isFresh(LinkHealth health) {
    return health == LinkHealth::Inside || health == LinkHealth::Live ||
           health == LinkHealth::Recorded;
}

/// Whether the window's clock moves its time: a live meter keeps its own.
[[nodiscard]] constexpr bool isTimed(LinkHealth health) {
    return health == LinkHealth::Inside || health == LinkHealth::Recorded;
}

/// Whether values and settings are those of the meter, however old: it has been read, and the
/// register map is that of its family.
[[nodiscard]] constexpr bool isKnown(const LinkView& link) {
    return link.health == LinkHealth::Inside ||
           (link.health == LinkHealth::Recorded && !link.readingsOnly) ||
           (link.ageSeconds.has_value() && link.health != LinkHealth::OtherDevice);
}

/// `Stale`, `No answer`, ...; empty where nothing has to be said.
[[nodiscard]] QString healthText(LinkHealth health);
/// A moment in local time, `2026-03-01 12:34:56`.
[[nodiscard]] QString momentText(std::int64_t timeMs);
/// `live, 1.0 polls/s, 0.4 s old`: rate and age for the status line; empty for a meter inside.
[[nodiscard]] QString linkText(const LinkView& link);

} // namespace s4k::ui
