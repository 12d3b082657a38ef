// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/doubt.h"
#include "core/base/result.h"
#include "core/signal/sample.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace s4k {

enum class RecordedUnit : std::uint8_t {
    Volt,
    Ampere,
    Other
};

/// One analog channel of a recording in V or A (kV, mA ... are converted on reading).
struct RecordedChannel {
    std::string name;  ///< UTF-8; other bytes are written as hexadecimal escapes
    std::string phase; ///< in the spelling of the file: A, L1, V1 ...; may be empty
    RecordedUnit unit = RecordedUnit::Other;
    std::vector<double> samples; ///< NaN in gaps that are too long to be bridged (over 2 ms)
    std::uint32_t number = 0;    ///< channel number in the file; 0: the file gives none
    double skewSeconds = 0;      ///< each sample was taken this long after the time of its set
    std::optional<Error> defect = std::nullopt; ///< why the channel cannot be used
    Doubts doubts = {};                         ///< matter only when the channel is used
};

/// A recording with equidistant samples.
struct Recording {
    std::string title;                     ///< station or file name
    double sampleRate = 0;                 ///< sets per second, > 0
    double lineFrequency = 0;              ///< nominal, in Hz; 0: not given in the file
    std::vector<RecordedChannel> channels; ///< all have the same number of samples
    Doubts doubts;                         ///< about the file as a whole

    [[nodiscard]] std::size_t size() const {
        return channels.empty() ? 0 : channels.front().samples.size();
    }
};

/// Parses CSV with a header: `time` in s and any of `va vb vc ia ib ic` in V and A; or the header
/// `# va,vb,... fs=2520` without a time column. Also the CSV of an oscilloscope: lines about itself
/// before the header, other names of the columns, units in the header or in the line after it,
/// quoted cells, rounded times. Separators are , ; or tab; with ; or tab or in quotes a decimal
/// comma is also accepted. A cell that is no number is the
/// defect of its channel. `name`: file name for
/// messages. Errors give file:line:column.
[[nodiscard]] Result<Recording> parseCsv(std::string_view text, std::string_view name);

/// Index of the recorded channel for each input of the meter; an input with nullopt reads 0.
using ChannelMap = std::array<std::optional<std::size_t>, kChannelCount>;

/// Recognises the channels by their unit and phase: the first three voltages and the first three
/// currents that form a complete set A, B, C, or else the first channel of each phase. The phase is
/// that of the phase fields or, where these tell fewer conductors apart, that of the names.
/// Residual, neutral and line-to-line quantities are ignored. Fails when no channel is recognised,
/// and when all voltages are line-to-line: see withTerminals.
[[nodiscard]] Result<ChannelMap> recogniseChannels(const Recording& recording);

/// Adds the three terminal voltages against their mean, computed from two or three line-to-line
/// voltages. With them a recording of a three-wire service is recognised; it is metered as system
/// type 31. Returns the recording unchanged when it has a line-to-neutral voltage, or not enough
/// line-to-line voltages.
[[nodiscard]] Recording withTerminals(Recording recording);

/// All doubts about a recording that is used with this map: those of the file, those of its
/// channels in the map, phases taken from names, and inputs without a channel.
[[nodiscard]] Doubts doubtsOf(const Recording& recording, const ChannelMap& map);

/// Parses a map such as `va=1,vb=2,ia=I1`: each input with the number or name of a recorded
/// channel. A number is the channel number in the file, or the position from 1 if the file does not
/// number all channels. Because numbers in a file can have gaps, numbers are taken as positions if
/// the channels then fit their inputs by unit and phase, and do not fit otherwise. Refuses an input
/// that is named twice, an unknown channel, a voltage on a current input and the reverse. Errors
/// give the column in `text`.
[[nodiscard]] Result<ChannelMap> parseChannelMap(const Recording& recording, std::string_view text);

/// The map in words: `VA=ch 1 "Va-g" ...`, for stderr and the window.
[[nodiscard]] Text describe(const Recording& recording, const ChannelMap& map);

} // namespace s4k
