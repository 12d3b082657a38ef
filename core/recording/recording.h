// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::string name;  ///< UTF-8; bytes that are not are shown as hexadecimal escapes
    std::string phase; ///< as the file says: A, L1, V1 ... may be empty
    RecordedUnit unit = RecordedUnit::Other;
    std::vector<double> samples; ///< NaN where the recorder missed one for longer than a moment
    std::uint32_t number = 0;    ///< the file's own number of the channel; 0: it gives none
};

/// A recording with equidistant samples.
struct Recording {
    std::string title;                     ///< station or file name
    double sampleRate = 0;                 ///< sets per second, > 0
    double lineFrequency = 0;              ///< nominal Hz if the file says, else 0
    std::vector<RecordedChannel> channels; ///< all of equal length

    [[nodiscard]] std::size_t size() const {
        return channels.empty() ? 0 : channels.front().samples.size();
    }
};

/// COMTRADE 1991, 1999 and 2013; ASCII, BINARY, BINARY32, FLOAT32. Values are primary: those marked
/// S are multiplied by the ratio. Missing values are bridged over 2 ms at most, else NaN. The skew
/// of channels is not corrected, digital channels are left out, sampling rates that differ within a
/// recording are refused. `name` is the file name for messages. Errors give file:line:column, or
/// file: byte in binary data. @source IEEE C37.111
[[nodiscard]] Result<Recording>
parseComtrade(std::string_view cfg, std::span<const std::uint8_t> dat, std::string_view name);

/// The single-file form of COMTRADE 2013 (.cff).
[[nodiscard]] Result<Recording> parseComtradeCff(std::span<const std::uint8_t> cff,
                                                 std::string_view name);

/// CSV with a header: `time` in s and any of `va vb vc ia ib ic` in V and A; or the header
/// `# va,vb,... fs=2520` without a time column. Separators , ; or tab. Errors give
/// file:line:column.
[[nodiscard]] Result<Recording> parseCsv(std::string_view text, std::string_view name);

/// Which recorded channel feeds which input; absent inputs read 0.
using ChannelMap = std::array<std::optional<std::size_t>, kChannelCount>;

/// Recognises channels by unit and phase or number: the first complete trio of voltages and of
/// currents, or of an incomplete one what there is. Residual, neutral and line-to-line quantities
/// are not taken.
[[nodiscard]] Result<ChannelMap> recogniseChannels(const Recording& recording);

/// `va=1,vb=2,ia=I1`: number or name of the recorded channel. The number is the one the file gives,
/// else the place from 1; a map that makes sense only by places (unit and phase of every channel
/// fit its input) is read so in a file whose numbering has holes. Refuses a voltage on a current
/// input and the reverse.
[[nodiscard]] Result<ChannelMap> parseChannelMap(const Recording& recording, std::string_view text);

/// The choice in words: `va = U1 (V), ...`, for stderr and the window.
[[nodiscard]] Text describe(const Recording& recording, const ChannelMap& map);

} // namespace s4k
