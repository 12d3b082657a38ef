// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace s4k::ui {

/// State of the connection between the window and a meter.
enum class LinkHealth : std::uint8_t {
    Inside,     ///< the meter runs in this program
    Connecting, ///< it has not been read yet
    Live,
    Stale,       ///< the oldest value shown is older than three poll periods
    Lost,        ///< the meter does not answer
    OtherDevice, ///< the device answers but is no meter of this family: shown as raw registers,
                 ///< never written
    Recorded     ///< a moment of the past, read from a history or a log
};

/// The connection to a meter, as the window shows it.
struct LinkView {
    LinkHealth health = LinkHealth::Inside;
    QString bus;               ///< `127.0.0.1:1502`, `/dev/ttyUSB0 19200 8N1`; empty: embedded
    QString where;             ///< `unit 3 on 127.0.0.1:1502`
    QString device;            ///< name and firmware that the device reports; empty: unknown
    double pollsPerSecond = 0; ///< complete register images read per second
    std::optional<double> ageSeconds; ///< age of the oldest value shown; nullopt: not read
    QString problem;                  ///< last error, in words; empty: none
    QString remedy;
    bool armed = false;   ///< writes are allowed, each after a confirmation
    bool hasTwin = false; ///< an embedded meter with the settings of this one runs in this program
    /// The moment of a recorded meter that is shown, ms since 1970 UTC.
    std::optional<std::int64_t> momentMs{};
    bool readingsOnly = false; ///< a log: settings, alerts and outputs are unknown
    friend bool operator==(const LinkView&, const LinkView&) = default;
};

/// Whether the values shown are current, or, for a recorded meter, valid at the moment shown.
[[nodiscard]] constexpr bool isFresh(LinkHealth health) {
    return health == LinkHealth::Inside || health == LinkHealth::Live ||
           health == LinkHealth::Recorded;
}

/// Whether the window's clock drives the time of the meter. A live meter has a clock of its own.
[[nodiscard]] constexpr bool isTimed(LinkHealth health) {
    return health == LinkHealth::Inside || health == LinkHealth::Recorded;
}

/// Whether values and settings are those of the meter, of any age. A live meter must have been read
/// and be one of this family. False for a log, which has readings only.
[[nodiscard]] constexpr bool isKnown(const LinkView& link) {
    return link.health == LinkHealth::Inside ||
           (link.health == LinkHealth::Recorded && !link.readingsOnly) ||
           (link.ageSeconds.has_value() && link.health != LinkHealth::OtherDevice);
}

/// State of the link as a title: `Stale`, `No answer`, ...; empty for Inside and Live.
[[nodiscard]] QString healthText(LinkHealth health);
/// The same within a sentence: `stale`, `no answer`, ...
[[nodiscard]] QString healthWords(LinkHealth health);
/// Local time of `timeMs` (ms since 1970 UTC), `2026-03-01 12:34:56`.
[[nodiscard]] QString momentText(std::int64_t timeMs);
/// State, poll rate and age for the status line: `live, 1.0 polls/s, 0.4 s old`. Unknown parts are
/// omitted, and the rate of a meter that does not answer; empty for an embedded or recorded meter.
[[nodiscard]] QString linkText(const LinkView& link);

} // namespace s4k::ui
